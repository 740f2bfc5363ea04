package uk.proportion.policeresponse;

import static uk.proportion.guidance.Evaluation.CASE;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.proportion.casefile.Authorship;
import uk.proportion.casefile.CaseState;
import uk.proportion.casefile.Situation;
import uk.proportion.guidance.CaseFacts;
import uk.proportion.guidance.Decision;
import uk.proportion.guidance.DecisionIds;
import uk.proportion.guidance.Evaluation;
import uk.proportion.guidance.Vocabulary;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;
import uk.proportion.shared.OrganisationId;
import uk.proportion.workflow.TaskAnswers;

/** A case as the police see it, put together for a test. */
final class PoliceCase {
    static final CaseReference REFERENCE = new CaseReference("YP-2026-4830571-V");
    static final Authorship OFFICER = new Authorship("officer.north", new OrganisationId("north"), "a-form");
    static final Authorship SUPERVISOR = new Authorship("supervisor.north", new OrganisationId("north"), "a-form");

    private final Map<String, Object> incident =
            new HashMap<>(Map.of("nation", "ENGLAND", "identifiableReport", "YES"));
    private final Map<String, Map<String, Object>> children = new TreeMap<>();
    private final Map<String, Map<String, Object>> crimes = new LinkedHashMap<>();
    private final Map<String, Map<String, Decision>> decisions = new HashMap<>();
    private final Map<Agency, OrganisationId> involved = new EnumMap<>(Agency.class);

    private PoliceCase() {}

    static PoliceCase of(String tier) {
        return new PoliceCase().route("YPSI").tier(tier, "SUPERVISOR", "NO").involving(Agency.POLICE);
    }

    static PoliceCase ofTheSchoolAlone() {
        return new PoliceCase().route("YPSI").involving(Agency.SCHOOL);
    }

    PoliceCase route(String route) {
        return decide(DecisionIds.CASE_ROUTE, CASE, Map.of("route", route));
    }

    PoliceCase tier(String tier, String rank, String strategyDiscussion) {
        return decide(
                DecisionIds.POLICE_RESPONSE_TIER,
                CASE,
                Map.of(
                        "tier", tier,
                        "lead", "FIRST_RESPONDER",
                        "supervisorRank", rank,
                        "strategyDiscussion", strategyDiscussion));
    }

    PoliceCase incident(String key, String value) {
        incident.put(key, value);
        return this;
    }

    PoliceCase child(String letter, Object ageNow) {
        children.put(letter, Map.of("ageNow", ageNow));
        return this;
    }

    /** A crime whose every factor has been answered with no. */
    PoliceCase crime(String id, String recording) {
        return crime(id, recording, Map.of());
    }

    PoliceCase crime(String id, String recording, Map<String, Object> otherFactors) {
        Map<String, Object> factors = new TreeMap<>();
        Vocabulary.FACTORS.forEach(factor -> factors.put(factor, "NO"));
        factors.put(Vocabulary.PERSISTENCE_FACTOR, "NONE");
        factors.putAll(otherFactors);
        crimes.put(id, new HashMap<>(Map.of("aggravating", factors, "alreadyRecorded", "NO")));
        return decide(DecisionIds.CRIME_RECORDING, id, Map.of("recording", recording));
    }

    PoliceCase recorded(String id) {
        crimes.get(id).put("alreadyRecorded", "YES");
        return this;
    }

    PoliceCase involving(Agency agency) {
        involved.put(agency, new OrganisationId("north"));
        return this;
    }

    CaseFacts facts() {
        return new CaseFacts(incident, Map.of(), children, crimes);
    }

    Situation now() {
        return new Situation(
                REFERENCE,
                CaseState.OPEN,
                facts(),
                new Evaluation(decisions, Map.of(), true),
                involved,
                List.of(),
                Map.of(),
                true);
    }

    static TaskAnswers answers(String form, String subject, Map<String, Object> fields, Authorship by) {
        return new TaskAnswers(REFERENCE, form, subject, fields, by);
    }

    private PoliceCase decide(String table, String subject, Map<String, Object> outputs) {
        decisions
                .computeIfAbsent(table, any -> new HashMap<>())
                .put(subject, new Decision(table, outputs, List.of(), Map.of(), "2026-11"));
        return this;
    }
}
