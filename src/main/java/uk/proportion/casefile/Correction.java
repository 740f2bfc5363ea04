package uk.proportion.casefile;

/**
 * An answer that somebody has replaced by another.
 *
 * @param subject {@code case}, a child's letter or a crime's id
 * @param key the fact's key, or a factor such as {@code AF07}
 * @param from the value that stood before: a code, a number or a list of codes; {@code (text)} where it is text or identity
 * @param to the value that replaced it, in the same shape; {@code null} where the answer was withdrawn
 */
record Correction(String subject, String key, Object from, Object to) {}
