package uk.proportion.guidance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import uk.proportion.guidance.Variations.Variation;

/**
 * Says which single fact would have changed a decision, through whatever tables it leads there: the case is decided afresh with
 * each other value of each fact on which the decision can depend. Of numbers, the values on either side of a line that a table
 * draws. Which offence it is, and when something happened, is left as it is. Of a decision about one child or crime only the
 * facts of the case, of that child and of their crimes are tried: nobody is told what another child should have done.
 */
@Component
public class Counterfactuals {
    private final Dependencies dependencies;

    public Counterfactuals(DecisionTables tables) {
        this.dependencies = new Dependencies(tables);
    }

    /**
     * A case that can be decided afresh.
     *
     * @param facts what is stated, every gap filled and nothing derived
     * @param seen whether a fact, an aggravating factor too, may be spoken of
     * @param decide decides what there is to say of one subject on such facts
     * @param decided what it has decided by now, by the changed fact and its value
     */
    public record Changeable(
            CaseFacts facts,
            BiPredicate<FactSubject, String> seen,
            Function<CaseFacts, Evaluation> decide,
            Map<List<Object>, Evaluation> decided) {

        public Changeable(
                CaseFacts facts, BiPredicate<FactSubject, String> seen, Function<CaseFacts, Evaluation> decide) {
            this(facts, seen, decide, new HashMap<>());
        }

        private Evaluation with(Variation other) {
            return decided.computeIfAbsent(List.of(other.fact(), other.value()), any -> decide.apply(other.facts()));
        }

        /** What there is to say of the subject on the facts as they are. */
        public Evaluation asItIs() {
            return decided.computeIfAbsent(List.of(), any -> decide.apply(facts));
        }
    }

    /**
     * The single facts that would have changed an answer.
     *
     * @param subject {@code case}, a child's letter or a crime's id
     * @param answer what is asked of an evaluation; {@code null} where the table would not have been asked
     */
    public List<Counterfactual> of(
            Changeable known, String table, String subject, Function<Evaluation, Object> answer) {
        Set<String> read = dependencies.of(table, kind(known.facts(), subject));
        Object given = answer.apply(known.asItIs());
        return new Variations(
                        known.facts(),
                        subject,
                        (about, key) -> read.contains(key) && known.seen().test(about, key))
                .all()
                .map(other -> new Counterfactual(other.fact(), other.value(), answer.apply(known.with(other))))
                .filter(other -> !Objects.equals(other.result(), given))
                .toList();
    }

    private static String kind(CaseFacts facts, String subject) {
        if (Evaluation.CASE.equals(subject)) {
            return subject;
        }
        return facts.crimes().containsKey(subject) ? "crime" : "child";
    }
}
