package uk.proportion.casefile;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import uk.proportion.guidance.Decision;
import uk.proportion.guidance.Evaluation;

/** A fact that a decision rested on, with the value that it had before it was corrected. */
public record RestedOn(String key, Object from) {
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    /** Marks a decision if the correction has changed any of its own facts, the derived ones among them. */
    static Optional<MarkedDecision> mark(
            DecisionRecord decision, Evaluation after, List<Correction> corrected, FactRevision revision) {
        Optional<Decision> now = decision.askedBy == null
                ? after.find(decision.decisionTable, decision.subject)
                : after.find(decision.askedBy, decision.decisionTable, decision.subject);
        Map<String, Object> then = FactsConverter.read(decision.facts, MAP);
        List<RestedOn> changed = now.map(fresh -> changed(then, fresh.facts())).orElseGet(() -> noLonger(corrected));
        if (changed.isEmpty()) {
            return Optional.empty();
        }
        decision.restedOn = FactsConverter.write(changed);
        decision.correctedBy = revision.id;
        return Optional.of(new MarkedDecision(decision.decisionTable, decision.subject, keys(corrected, changed)));
    }

    private static List<RestedOn> changed(Map<String, Object> then, Map<String, Object> now) {
        List<RestedOn> changed = new ArrayList<>();
        // As JSON both sides have the same types
        Map<String, Object> fresh = FactsConverter.read(FactsConverter.write(now), MAP);
        then.forEach((key, value) -> {
            if (!Objects.equals(value, fresh.get(key))) {
                changed.add(new RestedOn(key, value));
            }
        });
        return changed;
    }

    /** A table that is no longer asked rested on what was corrected. */
    private static List<RestedOn> noLonger(List<Correction> corrected) {
        return corrected.stream()
                .map(one -> new RestedOn(one.key(), one.from()))
                .toList();
    }

    private static List<String> keys(List<Correction> corrected, List<RestedOn> changed) {
        List<String> own = changed.stream().map(RestedOn::key).toList();
        List<String> all =
                corrected.stream().map(Correction::key).distinct().sorted().toList();
        List<String> direct = all.stream().filter(own::contains).toList();
        return direct.isEmpty() ? all : direct;
    }
}
