package uk.proportion.guidance;

/** The ids of the decision tables T0–T10, as guidance section 8.12 keys them. */
public final class DecisionIds {
    public static final String IMMEDIATE_ACTIONS = "immediate-actions";
    public static final String CASE_ROUTE = "case-route";
    public static final String SCHOOL_RESPONSE = "school-response";
    public static final String CRIME_RECORDING = "crime-recording";
    public static final String POLICE_RESPONSE_TIER = "police-response-tier";
    public static final String OUTCOME_21_GATE = "outcome-21-gate";
    /** The derived value {@code ownHardFactor} behind {@link #OUTCOME_21_GATE}. */
    public static final String OWN_HARD_FACTOR = "outcome-21-gate-own-hard-factor";

    public static final String SOCIAL_CARE_THRESHOLD = "social-care-threshold";
    public static final String INTERVENTION_PLAN = "intervention-plan";
    public static final String OUTCOME_REGIME = "outcome-regime";
    public static final String PERMITTED_OUTCOMES = "permitted-outcomes";
    public static final String CANCELLATIONS = "cancellations";
    public static final String DISCLOSURE_EXPLANATION = "disclosure-explanation";
    public static final String PERSISTENCE = "persistence";
    public static final String SIGN_OFF = "sign-off";

    private DecisionIds() {}
}
