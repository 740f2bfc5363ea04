package uk.proportion.guidance;

/**
 * A row of the offence table: the facts of an offence that tables read.
 *
 * @param code the Home Office code, such as {@code 086/02}
 * @param basis {@code S}, {@code V} or {@code S/V}: state-based, victim-based, or by the victim of the crime
 * @param seriousList, indictableOnly, dppConsent, summaryOnly each {@code YES} or {@code NO}
 */
public record Offence(
        String code,
        String title,
        String hoClass,
        String basis,
        String seriousList,
        String indictableOnly,
        String dppConsent,
        String summaryOnly) {}
