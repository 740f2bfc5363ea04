package uk.proportion.scenario;

import static uk.proportion.guidance.Evaluation.CASE;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import uk.proportion.guidance.Decision.FiredRule;
import uk.proportion.guidance.DecisionIds;
import uk.proportion.guidance.Evaluation;

/** The ids of the rules that fired in an evaluation. */
public final class FiredRules {
    /** The first fires in every case and no vector names it; vectors name the second also where nothing is signed. */
    private static final Set<String> SAYING_NOTHING = Set.of("T0-I10", "T10-r10");

    private FiredRules() {}

    /** Every rule that fired. */
    public static Set<String> of(Evaluation evaluation) {
        return of(evaluation, (table, subject) -> true);
    }

    /** The rules that a vector names: those behind the decisions that its {@code expect} speaks of. */
    public static Set<String> named(Evaluation evaluation, Map<String, Object> expect) {
        return telling(of(evaluation, (table, subject) -> speaksOf(expect, table, subject)));
    }

    /** The given rules without those that say nothing about a case. */
    public static Set<String> telling(Collection<String> rules) {
        Set<String> telling = new TreeSet<>(rules);
        telling.removeAll(SAYING_NOTHING);
        return telling;
    }

    private static boolean speaksOf(Map<String, Object> expect, String table, String subject) {
        if (table.equals(DecisionIds.POLICE_RESPONSE_TIER)) {
            return expect.containsKey("tier");
        }
        return subject.equals(CASE)
                || ScenarioFacts.map(expect.get("children")).containsKey(subject)
                || ScenarioFacts.map(expect.get("crimes")).containsKey(subject);
    }

    private static Set<String> of(Evaluation evaluation, BiPredicate<String, String> wanted) {
        Set<String> fired = new TreeSet<>();
        evaluation
                .decisions()
                .forEach((table, bySubject) -> bySubject.forEach((subject, decision) -> {
                    if (wanted.test(table, subject)) {
                        decision.rules().stream().map(FiredRule::id).forEach(fired::add);
                    }
                }));
        return fired;
    }
}
