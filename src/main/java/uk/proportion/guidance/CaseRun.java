package uk.proportion.guidance;

import static uk.proportion.guidance.DecisionIds.CASE_ROUTE;
import static uk.proportion.guidance.DecisionIds.IMMEDIATE_ACTIONS;
import static uk.proportion.guidance.DecisionIds.INTERVENTION_PLAN;
import static uk.proportion.guidance.DecisionIds.POLICE_RESPONSE_TIER;
import static uk.proportion.guidance.DecisionIds.SCHOOL_RESPONSE;
import static uk.proportion.guidance.DecisionIds.SIGN_OFF;
import static uk.proportion.guidance.DecisionIds.SOCIAL_CARE_THRESHOLD;
import static uk.proportion.guidance.Evaluation.CASE;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import uk.proportion.shared.Agency;

/** One evaluation of one case: what has been decided so far, and the facts that later tables read of it. */
final class CaseRun {
    private static final Set<String> ROUTES_WITH_REVIEW = Set.of("YPSI", "TRIAGE_DSL", "ADULT_OFFENDER");
    private static final Set<String> REFERRALS = Set.of("REFER_POLICE_AND_CSC", "REFER_POLICE");
    /** Whose knowledge of earlier incidents a table about a child goes by: the first of these that takes part. */
    private static final Map<String, List<Agency>> GOES_BY = Map.of(
            SOCIAL_CARE_THRESHOLD, List.of(Agency.SOCIAL_CARE, Agency.SCHOOL, Agency.POLICE),
            SIGN_OFF, List.of(Agency.SOCIAL_CARE, Agency.SCHOOL, Agency.POLICE),
            INTERVENTION_PLAN, List.of(Agency.SCHOOL, Agency.SOCIAL_CARE, Agency.POLICE));

    private final Guidance guidance;
    private final CaseFacts facts;
    private final CrimeFacts crimeFacts;
    private final Map<String, Object> shared = new HashMap<>();
    private final Map<String, Map<String, Decision>> decisions = new LinkedHashMap<>();
    private final Map<String, Map<String, Map<Agency, Decision>>> each = new LinkedHashMap<>();
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
        decideTheCase();
        facts.children().forEach(this::evaluateChild);
        facts.crimes().keySet().forEach(this::evaluateCrime);
        return evaluation();
    }

    /** Only what is said of that subject, with what it depends on. */
    Evaluation evaluate(String subject) {
        if (facts.children().containsKey(subject)) {
            evaluateChild(subject, facts.children().get(subject));
            return evaluation();
        }
        if (CASE.equals(subject)) {
            ask(IMMEDIATE_ACTIONS, CASE, shared);
            decideTheCase();
        } else if (facts.crimes().containsKey(subject)) {
            decideTheCrime(subject);
        }
        return evaluation();
    }

    private void decideTheCase() {
        decideTheSchoolsPart();
        if (policeAware()) {
            shared.put("tier", ask(POLICE_RESPONSE_TIER, CASE, shared).value("tier"));
        }
    }

    private void decideTheSchoolsPart() {
        String route = ask(CASE_ROUTE, CASE, shared).value("route");
        if (ROUTES_WITH_REVIEW.contains(route)) {
            carryOut(schoolResponse());
        }
    }

    /** Where police know the case by name already, nothing about a crime depends on what the school does. */
    private void decideTheCrime(String id) {
        if (!policeAware() || !"YES".equals(shared.get("identifiableReport"))) {
            decideTheSchoolsPart();
        }
        if (policeAware()) {
            shared.put("tier", ask(POLICE_RESPONSE_TIER, CASE, shared).value("tier"));
        }
        evaluateCrime(id);
    }

    private boolean policeAware() {
        return "YES".equals(shared.get("policeAware"));
    }

    private Evaluation evaluation() {
        return new Evaluation(decisions, proposable, policeAware(), each);
    }

    private void evaluateCrime(String id) {
        proposable.put(id, new CrimeRun(guidance, this::ask).evaluate(id, crimeFacts.of(id, shared)));
    }

    /** T2 goes by what the school itself knows; to the others it is as if the school did not. */
    private Decision schoolResponse() {
        Decision stated = guidance.decide(SCHOOL_RESPONSE, shared);
        if (!schoolKnowsOfPersistence()) {
            return keep(SCHOOL_RESPONSE, CASE, stated);
        }
        Map<String, Object> raised = new HashMap<>(shared);
        raised.put("aggravatedYouth", "YES");
        Decision own = guidance.decide(SCHOOL_RESPONSE, raised);
        keepEach(SCHOOL_RESPONSE, CASE, stated, perAgency(agency -> agency == Agency.SCHOOL ? own : stated));
        return keep(SCHOOL_RESPONSE, CASE, own);
    }

    private boolean schoolKnowsOfPersistence() {
        KnownIncidents earlier = facts.earlier();
        return earlier.childrenKnownTo(Agency.SCHOOL).stream()
                .filter(letter -> !ChildRun.isAdult(facts.children().get(letter)))
                .map(letter -> earlier.persistence(
                        guidance, Agency.SCHOOL, letter, facts.children().get(letter)))
                .anyMatch("PERSISTENT"::equals);
    }

    private void carryOut(Decision response) {
        signSchoolResponse(response);
        String answer = response.value("schoolResponse");
        boolean dutyReport = "REFER_POLICE_OR_LA".equals(answer) && "POLICE".equals(shared.get("dutyReportTo"));
        if (REFERRALS.contains(answer) || dutyReport) {
            shared.put("policeAware", "YES");
            shared.put("identifiableReport", "YES");
        }
    }

    private void signSchoolResponse(Decision response) {
        Map<Agency, Decision> signed = new EnumMap<>(Agency.class);
        each.getOrDefault(SCHOOL_RESPONSE, Map.of())
                .getOrDefault(CASE, Map.of())
                .forEach((agency, answer) -> signed.put(agency, signed(answer)));
        if (!signed.isEmpty()) {
            each.put(SIGN_OFF, new LinkedHashMap<>(Map.of(CASE, signed)));
        }
        keep(SIGN_OFF, CASE, signed(response));
    }

    private Decision signed(Decision response) {
        Map<String, Object> signing =
                ChildRun.signing("SCHOOL_DECISION", "schoolResponse", response.value("schoolResponse"));
        return guidance.decide(SIGN_OFF, signing);
    }

    private void evaluateChild(String letter, Map<String, Object> child) {
        if (ChildRun.isAdult(child)) {
            return;
        }
        KnownIncidents earlier = facts.earlier();
        ChildRun stated = new ChildRun(guidance, shared, letter, child);
        Map<Agency, ChildRun> own = earlier.concern(letter)
                ? perAgency(agency -> new ChildRun(
                        guidance, shared, letter, earlier.of(agency, letter).raise(child)))
                : Map.of();
        stated.answers().keySet().forEach(table -> {
            ChildRun acting = earlier.first(GOES_BY.getOrDefault(table, List.of()))
                    .map(own::get)
                    .orElse(stated);
            Map<Agency, Decision> answers = new EnumMap<>(Agency.class);
            own.forEach((agency, run) -> answers.put(agency, run.answers().get(table)));
            keepEach(table, letter, stated.answers().get(table), answers);
            keep(table, letter, acting.answers().get(table));
        });
    }

    private <T> Map<Agency, T> perAgency(Function<Agency, T> own) {
        Map<Agency, T> perAgency = new EnumMap<>(Agency.class);
        facts.earlier().agencies().forEach(agency -> perAgency.put(agency, own.apply(agency)));
        return perAgency;
    }

    private Decision ask(String table, String subject, Map<String, Object> known) {
        return keep(table, subject, guidance.decide(table, known));
    }

    private Decision keep(String table, String subject, Decision acting) {
        decisions.computeIfAbsent(table, any -> new LinkedHashMap<>()).put(subject, acting);
        return acting;
    }

    /** An answer that rests on what one agency alone knows is kept for each agency by itself. */
    private void keepEach(String table, String subject, Decision stated, Map<Agency, Decision> own) {
        if (own.values().stream().anyMatch(answer -> !answer.equals(stated))) {
            each.computeIfAbsent(table, any -> new LinkedHashMap<>()).put(subject, own);
        }
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
