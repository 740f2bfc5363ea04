package uk.proportion.guidance;

import static uk.proportion.guidance.DecisionIds.CASE_ROUTE;
import static uk.proportion.guidance.DecisionIds.IMMEDIATE_ACTIONS;
import static uk.proportion.guidance.DecisionIds.INTERVENTION_PLAN;
import static uk.proportion.guidance.DecisionIds.PERSISTENCE;
import static uk.proportion.guidance.DecisionIds.POLICE_RESPONSE_TIER;
import static uk.proportion.guidance.DecisionIds.SCHOOL_RESPONSE;
import static uk.proportion.guidance.DecisionIds.SIGN_OFF;
import static uk.proportion.guidance.DecisionIds.SOCIAL_CARE_THRESHOLD;
import static uk.proportion.guidance.Evaluation.CASE;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One evaluation of one case: what has been decided so far, and the facts that later tables read of it. */
final class CaseRun {
    private static final Set<String> ROUTES_WITH_REVIEW = Set.of("YPSI", "TRIAGE_DSL", "ADULT_OFFENDER");
    private static final Set<String> REFERRALS = Set.of("REFER_POLICE_AND_CSC", "REFER_POLICE");
    private static final int ADULT = 18;
    private static final Map<String, Object> NO_OUTCOME = Map.of(
            "schoolResponse", "NONE",
            "threshold", "NONE",
            "outcome", "NONE",
            "gate", "NONE",
            "override", "NO",
            "ownHardFactor", "NO",
            "againstVictimPreference", "NO");

    private final Guidance guidance;
    private final CaseFacts facts;
    private final CrimeFacts crimeFacts;
    private final Map<String, Object> shared = new HashMap<>();
    private final Map<String, Map<String, Decision>> decisions = new LinkedHashMap<>();
    private final Map<String, List<String>> proposable = new LinkedHashMap<>();

    CaseRun(Guidance guidance, Offences offences, CaseFacts facts) {
        this.guidance = guidance;
        this.facts = facts;
        this.crimeFacts = new CrimeFacts(offences, facts);
        shared.putAll(facts.incident());
        shared.putAll(facts.review());
        shared.put("children", lettered(facts.children()));
        shared.put("crimes", crimeFacts.summaries());
    }

    Evaluation evaluate() {
        ask(IMMEDIATE_ACTIONS, CASE, shared);
        String route = ask(CASE_ROUTE, CASE, shared).value("route");
        if (ROUTES_WITH_REVIEW.contains(route)) {
            carryOut(ask(SCHOOL_RESPONSE, CASE, shared).value("schoolResponse"));
        }
        boolean policeAware = "YES".equals(shared.get("policeAware"));
        if (policeAware) {
            shared.put("tier", ask(POLICE_RESPONSE_TIER, CASE, shared).value("tier"));
        }
        facts.children().forEach(this::evaluateChild);
        CrimeRun crimes = new CrimeRun(guidance, this::ask);
        facts.crimes().keySet().forEach(id -> proposable.put(id, crimes.evaluate(id, crimeFacts.of(id, shared))));
        return new Evaluation(decisions, proposable, policeAware);
    }

    private void carryOut(String schoolResponse) {
        sign(CASE, Map.of("signing", "SCHOOL_DECISION", "schoolResponse", schoolResponse));
        boolean dutyReport = "REFER_POLICE_OR_LA".equals(schoolResponse) && "POLICE".equals(shared.get("dutyReportTo"));
        if (REFERRALS.contains(schoolResponse) || dutyReport) {
            shared.put("policeAware", "YES");
            shared.put("identifiableReport", "YES");
        }
    }

    private void evaluateChild(String letter, Map<String, Object> child) {
        if (child.get("ageNow") instanceof Integer age && age >= ADULT) {
            return;
        }
        Map<String, Object> known = new HashMap<>(shared);
        known.remove("imageOnline");
        known.putAll(child);
        known.put("letter", letter);
        known.put("persistence", ask(PERSISTENCE, letter, known).value("persistence"));
        String threshold = ask(SOCIAL_CARE_THRESHOLD, letter, known).value("threshold");
        ask(INTERVENTION_PLAN, letter, known);
        sign(letter, Map.of("signing", "SOCIAL_CARE_DECISION", "threshold", threshold));
    }

    private Decision ask(String table, String subject, Map<String, Object> known) {
        Decision decision = guidance.decide(table, known);
        decisions.computeIfAbsent(table, any -> new LinkedHashMap<>()).put(subject, decision);
        return decision;
    }

    private void sign(String subject, Map<String, Object> signed) {
        Map<String, Object> known = new HashMap<>(NO_OUTCOME);
        known.putAll(signed);
        ask(SIGN_OFF, subject, known);
    }

    private static List<Map<String, Object>> lettered(Map<String, Map<String, Object>> children) {
        return children.entrySet().stream()
                .map(entry -> {
                    Map<String, Object> child = new HashMap<>(entry.getValue());
                    child.put("letter", entry.getKey());
                    return child;
                })
                .toList();
    }
}
