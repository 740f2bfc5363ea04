package uk.proportion.guidance;

import static uk.proportion.guidance.FactSubject.CHILD;
import static uk.proportion.guidance.FactSubject.CRIME;
import static uk.proportion.guidance.FactSubject.INCIDENT;
import static uk.proportion.guidance.FactSubject.REVIEW;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.proportion.guidance.Fact.Kind;

/** Every fact that a form may ask, a table may read or the case file may keep, with the value that stands until it is answered. */
public final class Vocabulary {
    public static final String UNKNOWN = "UNKNOWN";
    private static final String YES = "YES";
    private static final String NO = "NO";
    private static final String NONE = "NONE";
    private static final String UNSAID = "PREFER_NOT_TO_SAY";
    private static final List<String> TRI = List.of(YES, "SUSPECTED", NO, UNKNOWN);
    private static final List<String> BOOL = List.of(YES, NO);
    private static final List<String> YES_NO_UNKNOWN = List.of(YES, NO, UNKNOWN);
    /** AF01 … AF15. */
    public static final List<String> FACTORS =
            IntStream.rangeClosed(1, 15).mapToObj("AF%02d"::formatted).toList();
    /** The factor that is the police's own result of the persistence table. */
    public static final String PERSISTENCE_FACTOR = "AF13";

    public static final List<String> PERSISTENCE_VALUES = List.of(NONE, "REPEAT", "PERSISTENT", UNKNOWN);

    private static final Map<FactSubject, Map<String, Fact>> FACTS = new LinkedHashMap<>();

    static {
        incident();
        review();
        child();
        crime();
    }

    private Vocabulary() {}

    /** The fact of that name about that subject, if the vocabulary has it. */
    public static Optional<Fact> find(FactSubject subject, String key) {
        return Optional.ofNullable(FACTS.get(subject).get(key));
    }

    /** All facts about that subject, in the order in which the vocabulary lists them. */
    public static List<Fact> of(FactSubject subject) {
        return List.copyOf(FACTS.get(subject).values());
    }

    private static void incident() {
        code(INCIDENT, null, "nation", "ENGLAND", "WALES");
        code(INCIDENT, null, "reportedBy", "SCHOOL", "POLICE", "SOCIAL_CARE");
        code(INCIDENT, "ELSEWHERE", "place", "ON_PREMISES_IN_HOURS", "TRIP_OR_TRANSPORT", "ELSEWHERE", "SCOTLAND_NI");
        code(
                INCIDENT,
                UNKNOWN,
                "material",
                "CHILD_PHOTO",
                "CHILD_ALTERED_REALISTIC",
                "CHILD_NON_PHOTO",
                "ADULT_IMAGE",
                "ADULT_SYNTHETIC",
                "REQUEST_ONLY",
                "TEXT_ONLY",
                "ADULT_PORN",
                UNKNOWN);
        code(INCIDENT, "KNOWN_CHILD", "subject", "KNOWN_CHILD", "UNKNOWN_PERSON", "ADULT");
        add(INCIDENT, Kind.CODE, YES_NO_UNKNOWN, UNKNOWN, "youthProduced");
        tri(INCIDENT, "staffAllegation", "adultInvolved", "lifeThreat", "extortion", "threatToShare", "imageOnline");
        code(INCIDENT, UNKNOWN, "accusedStaff", "SAFEGUARDING_LEAD", "HEADTEACHER", "BOTH", "SOMEBODY_ELSE", UNKNOWN);
        tri(INCIDENT, "sharedBeyond");
        bool(INCIDENT, NO, "trainedFacilitator", "staffCopiedOrForwarded", "deviceHeld", "otherSettings");
        bool(INCIDENT, NO, "policeAware");
        bool(INCIDENT, YES, "identifiableReport");
        Stream.of("reportedAt", "policeReceivedAt", "socialCareReceivedAt", "strategyDiscussionAt")
                .forEach(key -> add(INCIDENT, Kind.TIME, List.of(), null, key));
        text(INCIDENT, "summary", "howItCameToLight", "services", "when");
    }

    private static void review() {
        tri(REVIEW, "irCoercion", "irCapacity", "irUnusualActs", "irUnder13SexualActs", "irImmediateRisk");
        bool(REVIEW, NO, "policeRequested", "mandatoryDutyApplies");
        tri(REVIEW, "aggravatedYouth");
        bool(REVIEW, YES, "openToSocialCare");
        add(REVIEW, Kind.CODE, YES_NO_UNKNOWN, UNKNOWN, "under13Involved");
        bool(REVIEW, NO, "informationSufficient", "manageableInSchool", "mashConsulted");
        code(REVIEW, NONE, "enhancedDecision", NONE, "REFER", "KEEP");
        code(REVIEW, NO, "headSignOff", YES, NO, "DECLINED");
        code(REVIEW, null, "dutyReportTo", "POLICE", "LOCAL_AUTHORITY");
        code(
                REVIEW,
                "NOT_ASSESSED",
                "typology",
                "AGG_ADULT",
                "AGG_YOUTH_INTENT",
                "AGG_YOUTH_RECKLESS",
                "EXP_ROMANTIC",
                "EXP_ATTENTION",
                "EXP_OTHER",
                "NOT_ASSESSED");
    }

    private static void child() {
        add(
                CHILD,
                Kind.CODES,
                List.of("DEPICTED", "CREATOR", "SHARER", "REQUESTER", "RECIPIENT_ONLY", "FORWARDER", "COERCER"),
                List.of(),
                "roles");
        add(CHILD, Kind.AGE, List.of(), UNKNOWN, "ageAtConduct");
        add(CHILD, Kind.AGE, List.of(), UNKNOWN, "ageNow");
        tri(CHILD, "undulyForced");
        add(CHILD, Kind.COUNT, List.of(), 0, "priorFreeIncidents");
        add(CHILD, Kind.COUNT, List.of(), 0, "priorVictimIncidents");
        bool(CHILD, NO, "escalation", "send", "lookedAfter", "onProtectionPlan", "wellbeingConcern");
        bool(CHILD, NO, "unmetNeed", "capacityRisk");
        code(CHILD, NONE, "selfHarm", NONE, "NON_ACUTE", "ACUTE");
        tri(CHILD, "immediateDanger", "significantHarm", "exploitation", "imageOnline");
        code(CHILD, NONE, "hsb", NONE, "INAPPROPRIATE", "PROBLEMATIC", "ABUSIVE", "VIOLENT");
        bool(CHILD, NO, "parentsProtective", "parentsSafeToInform", "schoolPlan");
        bool(CHILD, NO, "restorativeConsent", "toldOrDeleted", "earlyHelpConsent");
        code(CHILD, NONE, "s47Result", NONE, "CONFERENCE", "NO_FURTHER_ACTION");
        text(CHILD, "wishes", "whyNotAsked", "whyParentsNotContacted");
        text(CHILD, "name", "dateOfBirth", "school", "yearGroup", "contacts", "parents");
        // Who a child is, in codes: kept apart like a name, so that no table and no part of the engine can read it
        add(CHILD, Kind.TEXT, List.of("FEMALE", "MALE", "OTHER", UNSAID), null, "sex");
        add(CHILD, Kind.TEXT, List.of("ASIAN", "BLACK", "MIXED", "WHITE", "OTHER", UNSAID), null, "ethnicity");
    }

    private static void crime() {
        add(CRIME, Kind.PERSON, List.of(NONE), null, "person");
        add(CRIME, Kind.PERSON, List.of("STATE", "ADULT"), "STATE", "victim");
        add(CRIME, Kind.OFFENCE, List.of(), "086/02", "offence");
        add(CRIME, Kind.AGE, List.of(), null, "ageAtConduct");
        code(CRIME, null, "place", "ON_PREMISES_IN_HOURS", "TRIP_OR_TRANSPORT", "ELSEWHERE", "SCOTLAND_NI");
        code(CRIME, "PERSON_INVOLVED", "personLabel", "VICTIM", "PERSON_INVOLVED", "SUSPECT", "WITNESS");
        code(CRIME, "UNCLEAR", "pointsToProve", "MADE_OUT", "UNCLEAR", "NOT_MADE_OUT");
        bool(CRIME, NO, "willingParticipation13to15");
        bool(CRIME, YES, "qualifyingReporter");
        bool(CRIME, NO, "schoolAware", "alreadyRecorded");
        add(CRIME, Kind.FACTORS, TRI, Map.of(), "aggravating");
        bool(CRIME, NO, "linkedAdultPossession");
        code(CRIME, "NOT_ASSESSED", "evidenceSufficient", YES, NO, "NOT_ASSESSED");
        bool(CRIME, NO, "admission", "acceptsResponsibility");
        code(CRIME, NONE, "cps", NONE, "CHARGE", "CHARGE_ALT", "CAUTION", "NOT_PI");
        add(CRIME, Kind.CODE, YES_NO_UNKNOWN, UNKNOWN, "victimSupports");
        bool(CRIME, NO, "otherAgencyPrimacy");
        code(CRIME, NONE, "intervention", NONE, "OFFERED", "AGREED", "COMPLETED", "FAILED");
        bool(CRIME, NO, "deferredProsecution", "policeChargeable", "policeNotPublicInterest", "enquiriesComplete");
        bool(CRIME, NO, "ticAccepted", "timeExpired");
        code(CRIME, NONE, "authorisation", NONE, "SUPERVISOR", "INSPECTOR", "INSPECTOR_AND_FCR");
        bool(CRIME, NO, "override", "alternateOffence");
        code(CRIME, NONE, "suspectCondition", NONE, "TOO_ILL", "DECEASED");
        code(CRIME, NONE, "victimCondition", NONE, "TOO_ILL_OR_DECEASED");
        code(CRIME, NONE, "cancelGround", NONE, "OTHER_FORCE_NUMBER", "AVI", "DUPLICATE", "ERROR");
        bool(CRIME, NO, "cancelIndependent", "victimTold");
        code(CRIME, NONE, "outcome", outcomes());
        bool(CRIME, YES, "againstVictimPreference");
        bool(CRIME, NO, "suspectTold", "impactRead");
        code(CRIME, "MISSING", "appropriateAdult", "NOT_NEEDED", "PRESENT", "MISSING");
    }

    private static String[] outcomes() {
        List<String> codes = new ArrayList<>(List.of(NONE, "1", "1A", "2", "2A"));
        codes.addAll(List.of("4", "5", "8", "9", "10", "11", "12", "13", "14", "15", "16", "17", "18"));
        codes.addAll(List.of("20", "21", "22", "23", "C1", "C2", "C3", "C4"));
        return codes.toArray(String[]::new);
    }

    private static void tri(FactSubject subject, String... keys) {
        Stream.of(keys).forEach(key -> add(subject, Kind.CODE, TRI, UNKNOWN, key));
    }

    private static void bool(FactSubject subject, String unanswered, String... keys) {
        Stream.of(keys).forEach(key -> add(subject, Kind.CODE, BOOL, unanswered, key));
    }

    private static void code(FactSubject subject, String unanswered, String key, String... values) {
        add(subject, Kind.CODE, List.of(values), unanswered, key);
    }

    private static void text(FactSubject subject, String... keys) {
        Stream.of(keys).forEach(key -> add(subject, Kind.TEXT, List.of(), null, key));
    }

    private static void add(FactSubject subject, Kind kind, List<String> values, Object unanswered, String key) {
        FACTS.computeIfAbsent(subject, any -> new LinkedHashMap<>())
                .put(key, new Fact(subject, key, kind, values, unanswered));
    }
}
