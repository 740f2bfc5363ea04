package uk.proportion.schoolreview;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.proportion.casefile.CaseState;
import uk.proportion.casefile.Situation;
import uk.proportion.guidance.CaseFacts;
import uk.proportion.guidance.Decision;
import uk.proportion.guidance.Decision.FiredRule;
import uk.proportion.guidance.DecisionIds;
import uk.proportion.guidance.Evaluation;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;
import uk.proportion.shared.OrganisationId;

/** A case as the school's review sees it, put together for a test. */
public final class SituationFixture {
    public static final CaseReference REFERENCE = new CaseReference("YP-2026-4830571-V");

    private final Map<String, Object> incident = new HashMap<>(Map.of("nation", "ENGLAND", "policeAware", "NO"));
    private final Map<String, Object> review = new HashMap<>();
    private final Map<String, Map<String, Decision>> decisions = new HashMap<>();
    private final Map<Agency, OrganisationId> involved = new EnumMap<>(Agency.class);
    private boolean held = true;

    private SituationFixture() {}

    public static SituationFixture on(String route) {
        SituationFixture fixture = new SituationFixture();
        fixture.decide(DecisionIds.CASE_ROUTE, "case", "route", route, "T1-r7");
        return fixture;
    }

    public SituationFixture responds(String response, String rule) {
        return decide(DecisionIds.SCHOOL_RESPONSE, "case", "schoolResponse", response, rule);
    }

    SituationFixture responds(String response) {
        return responds(response, "T2-r9");
    }

    SituationFixture threshold(String letter, String threshold) {
        return decide(DecisionIds.SOCIAL_CARE_THRESHOLD, letter, "threshold", threshold, "T5-r6");
    }

    SituationFixture involving(Agency... agencies) {
        for (Agency agency : agencies) {
            involved.put(agency, new OrganisationId("borough"));
        }
        return this;
    }

    SituationFixture incident(String key, String value) {
        incident.put(key, value);
        return this;
    }

    SituationFixture review(String key, String value) {
        review.put(key, value);
        return this;
    }

    public SituationFixture notReviewed() {
        held = false;
        return this;
    }

    public Situation now() {
        return new Situation(
                REFERENCE,
                CaseState.OPEN,
                new CaseFacts(incident, review, Map.of(), Map.of()),
                new Evaluation(decisions, Map.of(), false),
                involved,
                List.of(),
                Map.of(),
                held);
    }

    private SituationFixture decide(String table, String subject, String output, String value, String rule) {
        Decision decision = new Decision(
                table, Map.of(output, value), List.of(new FiredRule(rule, List.of())), Map.of(), "2026-11");
        decisions.computeIfAbsent(table, any -> new HashMap<>()).put(subject, decision);
        return this;
    }
}
