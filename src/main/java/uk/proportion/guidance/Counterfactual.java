package uk.proportion.guidance;

/**
 * One fact that would have changed an answer by itself.
 *
 * @param fact the fact's name: {@code headSignOff}, {@code aggravating.AF07}, {@code children.B.lookedAfter} or {@code
 *     crimes.c2.aggravating.AF14}; of what the decision is about, the name alone
 * @param value the other value
 * @param result what {@link Decision#result()} would then have been; {@code null} where the table would not have been asked
 */
public record Counterfactual(String fact, Object value, Object result) {}
