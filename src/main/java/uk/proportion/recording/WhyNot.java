package uk.proportion.recording;

import static java.util.Comparator.comparingInt;
import static uk.proportion.guidance.DecisionIds.CANCELLATIONS;
import static uk.proportion.guidance.DecisionIds.PERMITTED_OUTCOMES;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.proportion.guidance.Outcome;
import uk.proportion.guidance.Outcomes;
import uk.proportion.guidance.RuleBook;
import uk.proportion.guidance.RuleBook.Rule;
import uk.proportion.guidance.RuleBook.Unmet;
import uk.proportion.recording.NotOffered.Kind;
import uk.proportion.recording.NotOffered.Reason;

/** Why a code may not be proposed, read from the rules that would give it (T7b, T7c), from the regime (T7a) and the gate (T4b). */
@Component
class WhyNot {
    static final String KEY = "recording.whynot.";
    /** What the signatures and the telling add after the proposal. */
    private static final Set<String> GIVEN_LATER = Set.of("authorisation", "cancelIndependent", "victimTold");

    private static final Set<String> OF_THE_OFFENCE = Set.of("dppConsent", "indictableOnly", "basis", "summaryOnly");
    private static final Comparator<Rule> NEAREST = comparingInt(
                    (Rule rule) -> ofTheOffence(rule).size())
            .thenComparingInt(rule -> missing(rule).size());

    private final Outcomes outcomes;
    private final RuleBook rules;
    private final ClosedWays ways;

    WhyNot(Outcomes outcomes, RuleBook rules) {
        this.outcomes = outcomes;
        this.rules = rules;
        this.ways = new ClosedWays(rules);
    }

    /** The codes of the outcome table that may not be proposed, in its order. */
    List<NotOffered> of(CrimeSituation crime) {
        Map<String, Object> facts =
                new HashMap<>(crime.decision(PERMITTED_OUTCOMES).facts());
        facts.putAll(crime.decision(CANCELLATIONS).facts());
        Map<String, List<Rule>> byCode = Stream.of(PERMITTED_OUTCOMES, CANCELLATIONS)
                .flatMap(table -> rules.rules(table, facts).stream())
                .collect(Collectors.groupingBy(Rule::gives, LinkedHashMap::new, Collectors.toList()));
        List<String> offered = crime.proposable();
        return outcomes.all().stream()
                .filter(outcome -> !offered.contains(outcome.code()))
                .map(outcome -> whyNot(outcome, byCode.getOrDefault(outcome.code(), List.of()), crime, facts))
                .toList();
    }

    private NotOffered whyNot(Outcome outcome, List<Rule> own, CrimeSituation crime, Map<String, Object> facts) {
        if (own.isEmpty()) {
            Reason never = new Reason(List.of(KEY + "never"), List.of(), outcome.whenUsed());
            return new NotOffered(
                    outcome.code(), outcome.title(), Kind.NEVER, List.of(never), Map.of(), List.of(), List.of());
        }
        boolean ofAnotherRegime = own.stream().allMatch(rule -> isUnmet(rule, "regime"));
        if (ofAnotherRegime) {
            return ways.byRegime(outcome, own.get(0), crime);
        }
        boolean gated = own.stream().allMatch(rule -> rule.asks().contains("gate"));
        return gated ? ways.byGate(outcome, own, crime) : byFacts(outcome, own, facts);
    }

    /** By what the rule that comes nearest still asks for. */
    private static NotOffered byFacts(Outcome outcome, List<Rule> own, Map<String, Object> facts) {
        Rule nearest = own.stream()
                .filter(rule -> !isUnmet(rule, "regime"))
                .min(NEAREST)
                .orElseThrow();
        List<Unmet> fixed = ofTheOffence(nearest);
        List<Unmet> named = fixed.isEmpty() ? missing(nearest) : fixed;
        Map<String, Object> rested = new LinkedHashMap<>();
        named.forEach(unmet -> rested.put(unmet.fact(), facts.get(unmet.fact())));
        return new NotOffered(
                outcome.code(),
                outcome.title(),
                fixed.isEmpty() ? Kind.NOT_YET : Kind.NEVER,
                named.stream().map(WhyNot::reason).toList(),
                rested,
                List.of(nearest.id()),
                nearest.citations());
    }

    static Reason reason(Unmet unmet) {
        List<String> keys = new ArrayList<>();
        String wanted = KEY + unmet.fact() + "." + unmet.wanted().get(0);
        keys.add(wanted + "." + unmet.is());
        keys.add(wanted);
        keys.add(KEY + unmet.fact());
        return new Reason(keys, List.of(), null);
    }

    static boolean isUnmet(Rule rule, String fact) {
        return rule.unmet().stream().anyMatch(unmet -> unmet.fact().equals(fact));
    }

    /** What stands in the way of proposing. */
    static List<Unmet> missing(Rule rule) {
        return rule.unmet().stream()
                .filter(unmet -> !GIVEN_LATER.contains(unmet.fact()))
                .toList();
    }

    private static List<Unmet> ofTheOffence(Rule rule) {
        return missing(rule).stream()
                .filter(unmet -> OF_THE_OFFENCE.contains(unmet.fact()))
                .toList();
    }
}
