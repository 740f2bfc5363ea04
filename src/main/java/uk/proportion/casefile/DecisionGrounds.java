package uk.proportion.casefile;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.Audience.Part;
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
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};
    /** The fact that what police know of a crime may have raised. */
    private static final String RAISED = "aggravatedYouth";

    private static final Pattern CRIME = Pattern.compile("c[0-9]+");

    private final Audience audience;
    private final OtherAnswers otherAnswers;
    private final FactOrigins origins;

    DecisionGrounds(Audience audience, OtherAnswers otherAnswers, FactOrigins origins) {
        this.audience = audience;
        this.otherAnswers = otherAnswers;
        this.origins = origins;
    }

    /** The facts that the agency sees of a decision, each with who stated it. */
    List<FactOrigin> origins(KnownCase known, StoredDecisions.Stored stored, Shown shown) {
        return origins.of(known, shown.decision(), stored.subject(), stored.decidedAt());
    }

    /** For what would have changed the decisions of a case. */
    OtherAnswers.Reading otherAnswers(KnownCase known) {
        return otherAnswers.reading(known);
    }

    /**
     * A decision as an agency is shown it.
     *
     * @param explained whether what the agency knows explains it; otherwise it stands without an explanation
     */
    record Shown(Decision decision, boolean explained, List<RestedOn> restedOn) {}

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
        Optional<Decision> own = known.decision(decision.decision(), stored.subject());
        Set<String> keys = keys(known, decision, own);
        if (keys.containsAll(decision.facts().keySet())) {
            return new Shown(cut(decision, keys), true, restedOn);
        }
        return own.filter(any -> stored.endedAt() == null)
                .filter(one -> one.tableVersion().equals(decision.tableVersion()))
                .filter(one -> String.valueOf(one.result()).equals(String.valueOf(decision.result())))
                .map(one -> new Shown(cut(one, keys(known, one, own)), true, restedOn))
                .orElseGet(() -> new Shown(cut(decision, keys), false, restedOn));
    }

    /** The keys that are for the agency to see. */
    List<String> seen(KnownCase known, List<String> keys) {
        return keys.stream().filter(key -> shows(known, key)).toList();
    }

    private static Decision cut(Decision decision, Set<String> keys) {
        // As it is stored, so that it reads alike whether it was
        Map<String, Object> facts = FactsConverter.read(FactsConverter.write(decision.facts()), MAP);
        facts.keySet().retainAll(keys);
        return new Decision(decision.decision(), decision.outputs(), decision.rules(), facts, decision.tableVersion());
    }

    /** The facts of the decision that the agency sees; one that others may have raised, where it is what the agency knows. */
    private Set<String> keys(KnownCase known, Decision decision, Optional<Decision> own) {
        Object ownValue = own.map(one -> one.facts().get(RAISED))
                .orElseGet(() -> known.facts().review().get(RAISED));
        boolean notRaised = String.valueOf(decision.facts().get(RAISED)).equals(String.valueOf(ownValue));
        return decision.facts().keySet().stream()
                .filter(key -> shows(known, key) || RAISED.equals(key) && notRaised)
                .collect(Collectors.toSet());
    }

    private boolean shows(KnownCase known, String key) {
        boolean mayBeRaised = RAISED.equals(key) && known.reader() != Agency.POLICE;
        return !mayBeRaised && audience.seesGround(known.reader(), key);
    }
}
