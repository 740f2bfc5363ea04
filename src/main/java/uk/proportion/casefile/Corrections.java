package uk.proportion.casefile;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.proportion.shared.CaseReference;

/**
 * Keeps facts that somebody states at any time. Where they correct an earlier answer, the revision says what it replaced and
 * why, and every decision whose own facts it changed is marked.
 */
@Component
class Corrections {
    private static final TypeReference<List<Correction>> CORRECTIONS = new TypeReference<>() {};

    private final CaseFiles files;
    private final EarlierAnswers earlier;
    private final Assessment assessment;
    private final StoredDecisions decisions;
    private final ApplicationEventPublisher events;

    Corrections(
            CaseFiles files,
            EarlierAnswers earlier,
            Assessment assessment,
            StoredDecisions decisions,
            ApplicationEventPublisher events) {
        this.files = files;
        this.earlier = earlier;
        this.assessment = assessment;
        this.decisions = decisions;
        this.events = events;
    }

    /** A correction as the case file shows it. */
    record Kept(String subject, String key, Object from, Object to, String reason, String by, Instant at) {
        Kept withoutReason() {
            return new Kept(subject, key, from, to, null, by, at);
        }
    }

    /** @param reason why, in somebody's own words */
    void keep(CaseReference reference, FactChanges changes, String reason, Authorship by) {
        CaseRecord record = files.lock(reference);
        List<Correction> corrected = earlier.correctedBy(record, changes);
        if (corrected.isEmpty()) {
            files.record(reference, changes, by);
            return;
        }
        Situation before = assessment.now(reference);
        List<DecisionRecord> standing = decisions.standing(record.id);
        FactRevision revision = files.correct(reference, changes, by);
        revision.explain(FactsConverter.write(corrected), reason);
        Situation after = assessment.now(reference);
        List<MarkedDecision> marked = new ArrayList<>();
        standing.forEach(decision ->
                RestedOn.mark(decision, after.evaluation(), corrected, revision).ifPresent(marked::add));
        events.publishEvent(
                new DecisionsMarked(before, after, marked.stream().distinct().toList()));
    }

    static List<Kept> of(FactRevision revision) {
        return FactsConverter.read(revision.corrections, CORRECTIONS).stream()
                .map(one -> new Kept(
                        one.subject(),
                        one.key(),
                        one.from(),
                        one.to(),
                        revision.reason,
                        revision.author,
                        revision.madeAt))
                .toList();
    }
}
