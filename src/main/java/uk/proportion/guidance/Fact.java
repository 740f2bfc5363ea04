package uk.proportion.guidance;

import java.util.List;

/**
 * One word of the vocabulary: what it is about, which values it takes and which value stands for it until somebody has
 * answered.
 *
 * @param values the codes that it may take; empty where {@code kind} is not a code, except for a text that is one of a list
 * @param unanswered the value used until it is answered, always on the side on which nothing is closed too early;
 *     {@code null} where it has none and must be asked
 */
public record Fact(FactSubject subject, String key, Kind kind, List<String> values, Object unanswered) {

    /** The shape of a value. */
    public enum Kind {
        /** One of {@link Fact#values()}. */
        CODE,
        /** A list of codes out of {@link Fact#values()}, without order. */
        CODES,
        /** Whole years as {@code Integer}, or {@code "UNKNOWN"}. */
        AGE,
        /** A count as {@code Integer}, 0 or more. */
        COUNT,
        /** An ISO-8601 date and time with zone, as text. */
        TIME,
        /** The letter of a person in the case, or one of {@link Fact#values()}. */
        PERSON,
        /** A code of the offence table. */
        OFFENCE,
        /** A map from AF01 … AF15 to a Tri (AF13: NONE, REPEAT, PERSISTENT, UNKNOWN). */
        FACTORS,
        /** Case file only: free text, or one of {@link Fact#values()} where there are any. */
        TEXT
    }
}
