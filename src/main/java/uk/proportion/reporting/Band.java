package uk.proportion.reporting;

/** What kind of facts a case has, by the tier that the police response table (T4a) gives it. */
public enum Band {
    AGGRAVATED,
    UNCLEAR,
    ENHANCED,
    PROPORTIONATE,
    /** The table was not asked, or gives no tier. */
    NONE;

    /** The band of a tier; {@code null} is no tier. */
    public static Band of(String tier) {
        if (tier == null) {
            return NONE;
        }
        return switch (tier) {
            case "FULL_INVESTIGATION" -> AGGRAVATED;
            case "JOINT_ENQUIRY", "FACT_FIND" -> UNCLEAR;
            case "ENHANCED_PROPORTIONATE" -> ENHANCED;
            case "PROPORTIONATE", "PROPORTIONATE_LOCAL" -> PROPORTIONATE;
            default -> NONE;
        };
    }
}
