package uk.proportion.casefile;

import org.springframework.stereotype.Component;
import uk.proportion.guidance.CaseFacts;
import uk.proportion.guidance.Evaluation;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;

/** Puts together what a stage needs to know of a case. */
@Component
class SituationReader {
    private final Referrals referrals;
    private final StageRuns runs;
    private final RecordingDecisions recordingDecisions;
    private final ReviewRecords reviews;

    SituationReader(Referrals referrals, StageRuns runs, RecordingDecisions recordingDecisions, ReviewRecords reviews) {
        this.referrals = referrals;
        this.runs = runs;
        this.recordingDecisions = recordingDecisions;
        this.reviews = reviews;
    }

    /** Police who have once been told stay aware, whatever the school's decision would be on later facts. */
    boolean policeKnow(CaseRecord record, CaseFacts facts) {
        return "YES".equals(facts.incident().get("identifiableReport"))
                && referrals
                        .to(new CaseReference(record.reference), Agency.POLICE)
                        .isPresent();
    }

    Situation read(CaseRecord record, CaseFacts facts, Evaluation evaluation) {
        CaseReference reference = new CaseReference(record.reference);
        return new Situation(
                reference,
                record.state,
                facts,
                evaluation,
                referrals.involved(reference),
                runs.of(reference),
                recordingDecisions.of(reference),
                reviews.findByCaseIdOrderByHeldAt(record.id).stream().anyMatch(review -> review.setAsideAt == null));
    }
}
