package uk.proportion.guidance;

/**
 * A row of the outcome table: a Home Office outcome code or a cancellation, as guidance section 3.5 lists them.
 *
 * @param code such as {@code 21} or {@code C2}
 * @param availableToChild {@code YES}, {@code NO}, or what else the table says of a child aged 10 to 17
 */
public record Outcome(String code, String title, String whenUsed, String availableToChild, String notes) {}
