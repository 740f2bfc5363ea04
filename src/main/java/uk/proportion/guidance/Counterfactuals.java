package uk.proportion.guidance;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Says which single fact would have changed a decision. Tries every other value of each coded fact; ages, counts, roles
 * and values derived from other facts are left as they are. Of a decision about one child, only that child's own facts
 * and crimes are tried: nobody is told what another child should have done.
 */
@Component
public class Counterfactuals {
    private static final int MOST_KEPT = 2_000;

    private record Question(String decision, String tableVersion, Map<String, Object> facts) {}

    private final Guidance guidance;
    private final Map<Question, List<Counterfactual>> kept = new ConcurrentHashMap<>();

    public Counterfactuals(Guidance guidance) {
        this.guidance = guidance;
    }

    /** The single facts that would have changed this answer, in the order of the decision's facts. */
    public List<Counterfactual> of(Decision decision) {
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        Question question = new Question(decision.decision(), decision.tableVersion(), decision.facts());
        return kept.computeIfAbsent(question, any -> changes(decision));
    }

    private List<Counterfactual> changes(Decision decision) {
        return Variations.of(decision.facts())
                .map(other -> new Counterfactual(
                        other.fact(),
                        other.code(),
                        guidance.decide(decision.decision(), other.whole()).result()))
                .filter(other -> !Objects.equals(other.result(), decision.result()))
                .toList();
    }
}
