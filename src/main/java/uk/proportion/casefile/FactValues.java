package uk.proportion.casefile;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.TreeMap;
import uk.proportion.guidance.Fact;
import uk.proportion.guidance.Vocabulary;
import uk.proportion.shared.ChildLetter;

/** Checks an answer against the vocabulary; the refusal names the field and the mend, never the value. */
final class FactValues {
    private static final int OLDEST = 120;
    private static final int MOST = 1000;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    private FactValues() {}

    /** The value to store; factors are merged into those already answered. */
    static Object check(Fact fact, Object value, Object stored) {
        if (value == null) {
            return null;
        }
        return switch (fact.kind()) {
            case CODE -> require(fact.values().contains(value), fact, value, "choose from the list");
            case AGE -> require(isAge(value), fact, value, "give whole years from 0 to 120, or UNKNOWN");
            case COUNT -> require(isCount(value), fact, value, "give a whole number from 0 to 1000");
            case TIME -> require(isTime(value), fact, value, "give date and time with zone, 2026-03-28T21:15+00:00");
            case PERSON -> require(isPerson(fact, value), fact, value, "choose one of the people of this case");
            case OFFENCE -> require(value instanceof String, fact, value, "choose from the offence table");
            case FACTORS -> factors(fact, value, stored);
            case CODES, TEXT -> throw new InvalidFacts(fact.key() + " is not kept here");
        };
    }

    @SuppressWarnings("unchecked")
    private static Object factors(Fact fact, Object value, Object stored) {
        Map<String, Object> factors = new TreeMap<>(stored == null ? Map.of() : (Map<String, Object>) stored);
        ((Map<String, Object>) value).forEach((factor, answer) -> {
            boolean persistence = Vocabulary.PERSISTENCE_FACTOR.equals(factor);
            boolean known = Vocabulary.FACTORS.contains(factor);
            boolean listed = (persistence ? Vocabulary.PERSISTENCE_VALUES : fact.values()).contains(answer);
            require(known && listed, fact, answer, "choose from the list for " + (known ? factor : "a known factor"));
            factors.put(factor, answer);
        });
        return factors;
    }

    private static boolean isAge(Object value) {
        return Vocabulary.UNKNOWN.equals(value) || value instanceof Integer years && years >= 0 && years <= OLDEST;
    }

    private static boolean isCount(Object value) {
        return value instanceof Integer count && count >= 0 && count <= MOST;
    }

    private static boolean isTime(Object value) {
        try {
            int year = OffsetDateTime.parse((String) value).getYear();
            return year >= FIRST_YEAR && year <= LAST_YEAR;
        } catch (DateTimeParseException | ClassCastException notATime) {
            return false;
        }
    }

    private static boolean isPerson(Fact fact, Object value) {
        try {
            return fact.values().contains(value) || new ChildLetter((String) value).value() != null;
        } catch (IllegalArgumentException | ClassCastException notALetter) {
            return false;
        }
    }

    private static Object require(boolean holds, Fact fact, Object value, String mend) {
        if (!holds) {
            throw new InvalidFacts(fact.key() + " cannot be kept as it was given: " + mend);
        }
        return value;
    }
}
