package uk.proportion.demo.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import uk.proportion.access.DemoSignIn;
import uk.proportion.shared.CaseReference;
import uk.proportion.shared.Occurrence;

/** Counts what becomes of the generated cases, as it is committed. */
@Component
@Profile(DemoSignIn.PROFILE)
@ConditionalOnProperty(Generation.COUNT)
class Tally {
    private final Map<String, Integer> happened = new TreeMap<>();
    private final Map<String, String> outcomes = new HashMap<>();
    private final Set<String> closed = new HashSet<>();
    private final List<String> justClosed = new ArrayList<>();
    private final Map<String, Integer> troubles = new TreeMap<>();
    private int steps;

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(Occurrence occurrence) {
        CaseReference reference = occurrence.reference();
        if (reference == null) {
            return;
        }
        happened.merge(occurrence.kind(), 1, Integer::sum);
        switch (occurrence.kind()) {
            case "CLOSED" -> {
                closed.add(reference.value());
                justClosed.add(reference.value());
            }
            case "REOPENED" -> closed.remove(reference.value());
            case "OUTCOME_CONFIRMED" -> {
                if (occurrence.codes().get("code") instanceof String code) {
                    outcomes.put(reference + " " + occurrence.subject(), code);
                }
            }
            default -> {}
        }
    }

    /** One more thing has happened. */
    void stepped() {
        steps++;
    }

    int steps() {
        return steps;
    }

    /** Something that a person tried and that came to nothing, or that broke. */
    void trouble(String what) {
        troubles.merge(what, 1, Integer::sum);
    }

    /** The cases that were closed since this was asked last. */
    List<String> justClosed() {
        List<String> references = List.copyOf(justClosed);
        justClosed.clear();
        return references;
    }

    int times(String kind) {
        return happened.getOrDefault(kind, 0);
    }

    boolean isClosed(String reference) {
        return closed.contains(reference);
    }

    /** How many crimes have which outcome. */
    Map<String, Integer> outcomes() {
        Map<String, Integer> counts = new TreeMap<>();
        outcomes.values().forEach(code -> counts.merge(code, 1, Integer::sum));
        return counts;
    }

    Map<String, Integer> happened() {
        return happened;
    }

    Map<String, Integer> troubles() {
        return troubles;
    }
}
