package uk.proportion.casefile;

import java.time.Instant;

/**
 * An answer that somebody has corrected, as one agency may know it.
 *
 * @param subject {@code case}, a child's letter or a crime's id
 * @param key the fact's key, or a factor such as {@code AF07}
 * @param from what stood before: a code, a number, a list of codes or a text; {@code null} where it is not for that agency
 * @param to what replaced it; {@code null} where the answer was withdrawn or is not for that agency
 * @param reason why; {@code null} where another agency has written it
 * @param by the id of the user
 */
public record CorrectedAnswer(
        String subject, String key, Object from, Object to, String reason, String by, Instant at) {}
