package uk.proportion.recording;

import java.util.List;
import java.util.Map;
import uk.proportion.casefile.Authorship;
import uk.proportion.casefile.CaseState;
import uk.proportion.casefile.RecordingDecisions.Standing;
import uk.proportion.casefile.RecordingDecisions.State;
import uk.proportion.casefile.Situation;
import uk.proportion.casefile.StageName;
import uk.proportion.casefile.StageRun;
import uk.proportion.guidance.CaseFacts;
import uk.proportion.guidance.CaseGuidance;
import uk.proportion.guidance.CsvOffences;
import uk.proportion.guidance.Guidance;
import uk.proportion.guidance.engine.GuidanceEngine;
import uk.proportion.scenario.ScenarioFacts;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;
import uk.proportion.shared.OrganisationId;
import uk.proportion.workflow.TaskAnswers;

/** A crime of Child A that police have recorded and looked into, decided by the real tables. */
final class RecordedCrime {
    static final CaseReference REFERENCE = new CaseReference("YP-2026-4830571-V");
    static final String ID = "c1";
    static final String OFFICER = "officer.north";
    static final Guidance TABLES = new GuidanceEngine().guidance();

    private static final Map<Agency, OrganisationId> POLICE = Map.of(Agency.POLICE, new OrganisationId("north"));
    private static final StageRun RESPONDED =
            new StageRun(StageName.POLICE_RESPONSE, "case", "PROPORTIONATE_LOCAL", false, true);
    private static final CaseGuidance GUIDANCE = new CaseGuidance(TABLES, new CsvOffences());

    private RecordedCrime() {}

    /** With the given facts on top of those of a willing exchange between fifteen-year-olds. */
    static CrimeSituation with(Map<String, Object> facts) {
        return of(facts, Map.of(), null);
    }

    /** Of a child about whom the given is known. */
    static CrimeSituation ofAChild(Map<String, Object> child) {
        return of(Map.of(), child, null);
    }

    /** With that code waiting for its signatures. */
    static CrimeSituation proposed(String code, Map<String, Object> facts) {
        return of(facts, Map.of(), standing(code, State.PROPOSED, false));
    }

    static Standing standing(String code, State state, boolean decidedAnew) {
        return new Standing(ID, code, state, OFFICER, 1, decidedAnew);
    }

    static CrimeSituation of(Map<String, Object> facts, Map<String, Object> child, Standing standing) {
        return of(facts, child, standing, POLICE, List.of(RESPONDED));
    }

    static CrimeSituation of(
            Map<String, Object> facts,
            Map<String, Object> child,
            Standing standing,
            Map<Agency, OrganisationId> involved,
            List<StageRun> runs) {
        CaseFacts known = facts(facts, child);
        Map<String, Standing> standings = standing == null ? Map.of() : Map.of(ID, standing);
        Situation situation = new Situation(
                REFERENCE, CaseState.OPEN, known, GUIDANCE.evaluate(known), involved, runs, standings, true);
        return new CrimeSituation(situation, ID);
    }

    static TaskAnswers answers(String form, String user, Map<String, Object> fields) {
        return answers(form, user, fields, Map.of());
    }

    static TaskAnswers answers(String form, String user, Map<String, Object> fields, Map<String, Object> codes) {
        Authorship by = new Authorship(user, new OrganisationId("north"), form);
        return new TaskAnswers(REFERENCE, form, ID, fields, by, codes);
    }

    private static CaseFacts facts(Map<String, Object> facts, Map<String, Object> child) {
        CaseFacts known = ScenarioFacts.facts(Map.of(
                "incident", Map.of("policeAware", "YES"),
                "children", Map.of("A", Map.of("roles", List.of("DEPICTED", "SHARER"))),
                "crimes", Map.of(ID, Map.of("person", "A", "alreadyRecorded", "YES"))));
        known.crimes().get(ID).putAll(facts);
        known.children().get("A").putAll(child);
        return known;
    }
}
