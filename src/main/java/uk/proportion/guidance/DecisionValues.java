package uk.proportion.guidance;

import java.util.List;
import java.util.Map;

/** The codes that the tables T0–T10 return, by the name of the output. */
public final class DecisionValues {
    /** By the name of an output, every code that it can be. */
    public static final Map<String, List<String>> ALL = Map.ofEntries(
            of(
                    "immediateActions",
                    "CALL_999 LADO_REFERRAL POLICE_NOW PRESERVE_EVIDENCE OFFER_REPORT_REMOVE STOP_AND_CONTACT_POLICE"
                            + " SECURE_DEVICE NOTIFY_SOCIAL_WORKER NOTIFY_OTHER_DSL SHOW_HANDLING_RULES"),
            of(
                    "route",
                    "STAFF_ALLEGATION ADULT_OFFENDER OUT_ADULT_IMAGE OUT_NO_CHILD_IMAGE OUT_REQUEST IIOC_UNKNOWN_CHILD"
                            + " YPSI TRIAGE_DSL"),
            of(
                    "schoolResponse",
                    "REFER_POLICE_AND_CSC JOIN_POLICE_PATH REFER_POLICE_OR_LA REFER_POLICE CONSULT_MASH ENHANCED_REVIEW"
                            + " AWAIT_HEAD_SIGN_OFF SCHOOL_HANDLES"),
            of(
                    "recording",
                    "NO_POLICE_RECORD ADVICE_LOG_ONLY CRI_AND_REFER NO_CRIME_AGAINST_CHILD NO_CRIME_RATIONALE"
                            + " CRI_WILLING_PARTICIPATION INCIDENT_ENQUIRE RECORD_CRIME_24H CRI_INVITE_REPORT_TO_HEAD"
                            + " CRI_SCHOOL_DEALS"),
            of(
                    "tier",
                    "FULL_INVESTIGATION JOINT_ENQUIRY FACT_FIND ENHANCED_PROPORTIONATE PROPORTIONATE"
                            + " PROPORTIONATE_LOCAL"),
            of("lead", "SPECIALIST ALLOCATED_OFFICER TRAINED_OFFICER FIRST_RESPONDER"),
            of("supervisorRank", "SUPERVISOR INSPECTOR"),
            of("strategyDiscussion", "NOW YES CONSIDER NO"),
            of("gate", "NA_NO_CRIME NA_UNDER_10 NA_ADULT CLOSED HELD EXCEPTIONAL OPEN_INSPECTOR OPEN"),
            of(
                    "threshold",
                    "EMERGENCY_PROTECTION STRATEGY_DISCUSSION_S47 ALLOCATED_WORKER_SAME_DAY S17_ASSESSMENT EARLY_HELP"
                            + " NO_STATUTORY_ROLE_ADVICE MASH_INFORMATION_GATHERING"),
            of("plan", "M1 M2 M3 M4 M5 M6 M7a M7b M8 M9 M10 M11 M12 M13 M14 M15 M16"),
            of("regime", "NO_OUTCOME CANCEL_C2 UNIDENTIFIED AGE_UNKNOWN ONLY_11 ADULT_REGIME CHILD_REGIME"),
            of("permitted", "1 1A 2 2A 4 5 8 9 10 11 12 13 14 15 16 17 18 20 21 22 23"),
            of("cancellations", "C1 C2 C3 C4"),
            of(
                    "disclosure",
                    "D_SCHOOL D_INCIDENT D_21 D_DIVERSION D_INFORMAL D_YCAUTION D_COURT D_UNDER10 D_UNPROVEN D_CANCELLED"
                            + " D_VICTIM"),
            of("persistence", "NONE REPEAT PERSISTENT"),
            of("flag", "REPEAT_VICTIMISATION"),
            of("signOff", "NONE HEADTEACHER SUPERVISOR INSPECTOR INSPECTOR_AND_FCR TEAM_MANAGER INDEPENDENT_DDM FCR"),
            of("endorsement", "NONE SUPERVISOR"));

    private DecisionValues() {}

    private static Map.Entry<String, List<String>> of(String output, String codes) {
        return Map.entry(output, List.of(codes.split(" ")));
    }
}
