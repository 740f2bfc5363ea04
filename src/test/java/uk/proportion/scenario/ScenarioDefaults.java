package uk.proportion.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import uk.proportion.guidance.Vocabulary;

/** The values that a scenario file need not state. The product has others: those stand for facts nobody has answered. */
final class ScenarioDefaults {
    private static final Map<String, Object> INCIDENT = defaults("""
            nation=ENGLAND reportedBy=SCHOOL place=ELSEWHERE material=CHILD_PHOTO subject=KNOWN_CHILD youthProduced=YES
            staffAllegation=NO adultInvolved=NO lifeThreat=NO extortion=NO threatToShare=NO imageOnline=NO
            sharedBeyond=NO trainedFacilitator=NO staffCopiedOrForwarded=NO deviceHeld=NO otherSettings=NO
            policeAware=NO identifiableReport=YES
            """);
    private static final Map<String, Object> REVIEW = defaults("""
            irCoercion=NO irCapacity=NO irUnusualActs=NO irUnder13SexualActs=NO irImmediateRisk=NO policeRequested=NO
            mandatoryDutyApplies=NO aggravatedYouth=NO openToSocialCare=NO under13Involved=NO informationSufficient=YES
            manageableInSchool=YES mashConsulted=NO enhancedDecision=NONE headSignOff=YES dutyReportTo=POLICE
            typology=NOT_ASSESSED
            """);
    private static final Map<String, Object> CHILD = defaults("""
            undulyForced=NO escalation=NO send=NO lookedAfter=NO onProtectionPlan=NO wellbeingConcern=NO unmetNeed=NO
            capacityRisk=NO selfHarm=NONE immediateDanger=NO significantHarm=NO exploitation=NO imageOnline=NO hsb=NONE
            parentsProtective=YES parentsSafeToInform=YES schoolPlan=YES restorativeConsent=NO toldOrDeleted=NO
            earlyHelpConsent=YES s47Result=NONE
            """);
    private static final Map<String, Object> CRIME = defaults("""
            victim=STATE offence=086/02 personLabel=PERSON_INVOLVED pointsToProve=MADE_OUT willingParticipation13to15=NO
            qualifyingReporter=YES schoolAware=YES alreadyRecorded=NO linkedAdultPossession=NO
            evidenceSufficient=NOT_ASSESSED admission=NO acceptsResponsibility=NO cps=NONE victimSupports=YES
            otherAgencyPrimacy=NO intervention=NONE deferredProsecution=NO policeChargeable=NO policeNotPublicInterest=NO
            enquiriesComplete=NO ticAccepted=NO timeExpired=NO authorisation=NONE override=NO alternateOffence=NO
            suspectCondition=NONE victimCondition=NONE cancelGround=NONE cancelIndependent=NO victimTold=NO outcome=NONE
            againstVictimPreference=NO suspectTold=YES impactRead=YES appropriateAdult=NOT_NEEDED
            """);
    private static final int AGE = 15;

    private ScenarioDefaults() {}

    static Map<String, Object> incident(Map<String, Object> stated) {
        return filledUp(INCIDENT, stated);
    }

    static Map<String, Object> review(Map<String, Object> stated) {
        return filledUp(REVIEW, stated);
    }

    static Map<String, Object> child(Map<String, Object> stated) {
        Map<String, Object> child = filledUp(CHILD, stated);
        child.putIfAbsent("roles", List.of());
        child.putIfAbsent("priorFreeIncidents", 0);
        child.putIfAbsent("priorVictimIncidents", 0);
        child.putIfAbsent("ageAtConduct", AGE);
        child.putIfAbsent("ageNow", child.get("ageAtConduct"));
        return child;
    }

    static Map<String, Object> crime(Map<String, Object> stated) {
        Map<String, Object> crime = filledUp(CRIME, stated);
        Map<String, Object> factors = new LinkedHashMap<>();
        Vocabulary.FACTORS.forEach(factor -> factors.put(factor, "NO"));
        factors.put(Vocabulary.PERSISTENCE_FACTOR, "NONE");
        factors.putAll(ScenarioFacts.map(crime.get("aggravating")));
        crime.put("aggravating", factors);
        crime.computeIfPresent("outcome", (key, code) -> String.valueOf(code));
        return crime;
    }

    private static Map<String, Object> filledUp(Map<String, Object> defaults, Map<String, Object> stated) {
        Map<String, Object> facts = new LinkedHashMap<>(defaults);
        facts.putAll(stated);
        return facts;
    }

    private static Map<String, Object> defaults(String pairs) {
        Map<String, Object> defaults = new LinkedHashMap<>();
        Stream.of(pairs.strip().split("\\s+"))
                .map(pair -> pair.split("="))
                .forEach(pair -> defaults.put(pair[0], pair[1]));
        return defaults;
    }
}
