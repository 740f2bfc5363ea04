package uk.proportion.recording;

import static uk.proportion.guidance.DecisionIds.OUTCOME_21_GATE;
import static uk.proportion.guidance.DecisionIds.OUTCOME_REGIME;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import uk.proportion.guidance.Decision;
import uk.proportion.guidance.Decision.FiredRule;
import uk.proportion.guidance.Outcome;
import uk.proportion.guidance.RuleBook;
import uk.proportion.guidance.RuleBook.Rule;
import uk.proportion.recording.NotOffered.Kind;
import uk.proportion.recording.NotOffered.Reason;

/** What another table closes: the regime of the crime (T7a), and the gate to outcome 21 (T4b). */
final class ClosedWays {
    private static final String CHILD = "CHILD_REGIME";
    private static final Set<String> FACTORS_BEHIND =
            Set.of("ownHardFactor", "ownAF12", "ownAF13", "ownAF14", "ownAF15");
    private static final Set<Object> OF_NO_WEIGHT = Set.of("NO", "NONE");
    private static final Set<String> NOT_FOR_GOOD = Set.of("AGE_UNKNOWN", "UNIDENTIFIED");

    private final RuleBook rules;

    ClosedWays(RuleBook rules) {
        this.rules = rules;
    }

    NotOffered byRegime(Outcome outcome, Rule own, CrimeSituation crime) {
        Decision regime = crime.decision(OUTCOME_REGIME);
        String wanted = own.unmet().stream()
                .filter(unmet -> "regime".equals(unmet.fact()))
                .map(unmet -> unmet.wanted().get(0))
                .findFirst()
                .orElseThrow();
        boolean ofAChild = CHILD.equals(crime.regime());
        Reason reason = reason(ofAChild ? "needs." + wanted : "regime." + crime.regime());
        Map<String, Object> facts = ofAChild ? facts(crime, OUTCOME_REGIME, wanted) : facts(crime, regime);
        return closed(outcome, kind(crime.regime()), List.of(reason), facts, regime);
    }

    /** An override is mentioned where the gate is closed: nothing else opens it. */
    NotOffered byGate(Outcome outcome, List<Rule> own, CrimeSituation crime) {
        Decision gate = crime.decision(OUTCOME_21_GATE);
        Map<String, Object> facts = facts(crime, gate);
        List<Reason> reasons = new ArrayList<>();
        reasons.add(new Reason(
                List.of(WhyNot.KEY + "gate." + gate.rules().get(0).id(), WhyNot.KEY + "gate." + crime.gate()),
                List.copyOf(facts.keySet()),
                null));
        own.stream()
                .filter(rule -> !WhyNot.isUnmet(rule, "gate"))
                .flatMap(rule -> WhyNot.missing(rule).stream())
                .map(WhyNot::reason)
                .forEach(reasons::add);
        Kind kind = "HELD".equals(crime.gate()) ? Kind.NOT_YET : Kind.CLOSED;
        return closed(outcome, kind, reasons, facts, gate);
    }

    private static NotOffered closed(
            Outcome outcome, Kind kind, List<Reason> reasons, Map<String, Object> facts, Decision by) {
        return new NotOffered(
                outcome.code(),
                outcome.title(),
                kind,
                reasons,
                facts,
                by.rules().stream().map(FiredRule::id).toList(),
                by.rules().stream().flatMap(rule -> rule.citations().stream()).toList());
    }

    /** What the rule that fired asks for. */
    private Map<String, Object> facts(CrimeSituation crime, Decision decision) {
        String fired = decision.rules().get(0).id();
        return asked(
                crime,
                decision,
                rules.rules(decision.decision(), decision.facts()).stream()
                        .filter(rule -> rule.id().equals(fired)));
    }

    /** What the rule that would have given the other answer asks for. */
    private Map<String, Object> facts(CrimeSituation crime, String table, String answer) {
        Decision decision = crime.decision(table);
        return asked(
                crime,
                decision,
                rules.rules(table, decision.facts()).stream()
                        .filter(rule -> rule.gives().equals(answer)));
    }

    private static Map<String, Object> asked(CrimeSituation crime, Decision decision, Stream<Rule> asking) {
        Map<String, Object> facts = new LinkedHashMap<>();
        asking.flatMap(rule -> rule.asks().stream()).forEach(fact -> {
            if (FACTORS_BEHIND.contains(fact)) {
                facts.putAll(factors(fact, decision));
            } else {
                facts.put(fact, Objects.requireNonNullElse(decision.facts().get(fact), crime.fact(fact)));
            }
        });
        return facts;
    }

    /** The factors themselves behind a value that is derived from them, as far as they weigh as much. */
    private static Map<String, Object> factors(String derived, Decision decision) {
        Map<?, ?> all = (Map<?, ?>) decision.facts().get("aggravating");
        boolean unknown = "UNKNOWN".equals(decision.facts().get(derived));
        Map<String, Object> factors = new LinkedHashMap<>();
        all.forEach((factor, value) -> {
            boolean weighs =
                    unknown ? "UNKNOWN".equals(value) : !OF_NO_WEIGHT.contains(value) && !"UNKNOWN".equals(value);
            if (weighs && isBehind(derived, (String) factor)) {
                factors.put((String) factor, value);
            }
        });
        return factors;
    }

    private static boolean isBehind(String derived, String factor) {
        boolean hard = factor.compareTo("AF12") < 0;
        return "ownHardFactor".equals(derived) ? hard : derived.equals("own" + factor);
    }

    private static Kind kind(String regime) {
        if (NOT_FOR_GOOD.contains(regime)) {
            return Kind.NOT_YET;
        }
        return Set.of("NO_OUTCOME", "CANCEL_C2").contains(regime) ? Kind.CLOSED : Kind.NEVER;
    }

    private static Reason reason(String key) {
        return new Reason(List.of(WhyNot.KEY + key), List.of(), null);
    }
}
