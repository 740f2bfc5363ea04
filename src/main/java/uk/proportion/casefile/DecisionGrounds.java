package uk.proportion.casefile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.Audience.Part;
import uk.proportion.guidance.Counterfactual;
import uk.proportion.guidance.Counterfactuals;
import uk.proportion.guidance.Decision;
import uk.proportion.guidance.DecisionIds;
import uk.proportion.guidance.Evaluation;
import uk.proportion.shared.Agency;

/**
 * Which decisions an agency sees, and what of that on which they rest. Where a decision rests on more than the agency knows, it
 * is explained by what the agency does know; where that alone gives another answer, the answer stands without an explanation.
 */
@Component
class DecisionGrounds {
    /** The fact that what police know of a crime may have raised. */
    private static final String RAISED = "aggravatedYouth";

    private static final Pattern CRIME = Pattern.compile("c[0-9]+");

    private final Audience audience;
    private final Counterfactuals counterfactuals;

    DecisionGrounds(Audience audience, Counterfactuals counterfactuals) {
        this.audience = audience;
        this.counterfactuals = counterfactuals;
    }

    /** A decision as an agency is shown it. */
    record Shown(Decision decision, List<Counterfactual> counterfactuals, List<RestedOn> restedOn) {}

    boolean sees(KnownCase known, StoredDecisions.Stored stored) {
        String table = stored.decision().decision();
        String row = DecisionIds.SIGN_OFF.equals(table) ? table + ":" + kind(stored.subject()) : table;
        boolean crime = CRIME.matcher(stored.subject()).matches();
        return audience.sees(known.reader(), Part.DECISION, row) && (!crime || known.knows(stored.subject()));
    }

    private static String kind(String subject) {
        if (Evaluation.CASE.equals(subject)) {
            return subject;
        }
        return CRIME.matcher(subject).matches() ? "crime" : "child";
    }

    Shown of(KnownCase known, StoredDecisions.Stored stored) {
        Decision decision = stored.decision();
        List<RestedOn> restedOn = stored.restedOn().stream()
                .filter(one -> stored.correctedBy() != null && shows(known, one.key()))
                .toList();
        if (isWhole(known, decision)) {
            return shown(known, decision, counterfactuals.of(decision), restedOn);
        }
        Optional<Decision> own = Optional.of(decision)
                .filter(any -> stored.endedAt() == null)
                .flatMap(any -> known.decision(any.decision(), stored.subject()))
                .filter(other -> String.valueOf(other.result()).equals(String.valueOf(decision.result())));
        return own.map(one -> shown(known, one, counterfactuals.of(one), restedOn))
                .orElseGet(() -> shown(known, decision, List.of(), restedOn));
    }

    /** The keys that are for the agency to see. */
    List<String> seen(KnownCase known, List<String> keys) {
        return keys.stream().filter(key -> shows(known, key)).toList();
    }

    private Shown shown(KnownCase known, Decision decision, List<Counterfactual> others, List<RestedOn> restedOn) {
        Map<String, Object> facts = new LinkedHashMap<>(decision.facts());
        facts.keySet().removeIf(key -> !shows(known, key) && !isOwnValue(known, key, decision));
        Decision cut =
                new Decision(decision.decision(), decision.outputs(), decision.rules(), facts, decision.tableVersion());
        List<Counterfactual> kept = others.stream()
                .filter(other -> facts.containsKey(other.fact().split("\\.")[0]))
                .toList();
        return new Shown(cut, kept, restedOn);
    }

    /** Whether nothing that the agency does not know can have had a part in the answer. */
    private boolean isWhole(KnownCase known, Decision decision) {
        return decision.facts().keySet().stream()
                .allMatch(key -> shows(known, key) || isOwnValue(known, key, decision));
    }

    private boolean shows(KnownCase known, String key) {
        boolean mayBeRaised = RAISED.equals(key) && known.reader() != Agency.POLICE;
        return !mayBeRaised && audience.seesGround(known.reader(), key);
    }

    /** What the agency may see if it is what the agency itself knows. */
    private static boolean isOwnValue(KnownCase known, String key, Decision decision) {
        return RAISED.equals(key)
                && String.valueOf(decision.facts().get(key))
                        .equals(String.valueOf(known.facts().review().get(key)));
    }
}
