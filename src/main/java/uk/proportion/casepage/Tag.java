package uk.proportion.casepage;

/**
 * A state in words and colour.
 *
 * @param colour of GOV.UK's tags, such as {@code red}
 */
record Tag(String words, String colour) {}
