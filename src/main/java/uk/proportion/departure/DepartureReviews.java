package uk.proportion.departure;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.proportion.casefile.Authorship;
import uk.proportion.departure.Departure.Answer;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;

/** Each departure before the partnership's manager: by reference and codes, never with anybody's words. */
@Service
@Transactional
public class DepartureReviews {
    private final DepartureRecords records;
    private final Clock clock;

    DepartureReviews(DepartureRecords records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    /**
     * What the manager is shown.
     *
     * @param decision the table's id
     * @param second the rank that has to sign it, or {@code NONE}
     */
    public record ToReview(
            String decision, String recommended, String chosen, Agency agency, String second, boolean signed) {}

    /** What is to be reviewed under that id. */
    @Transactional(readOnly = true)
    public ToReview find(UUID id) {
        return view(records.findById(id).orElseThrow());
    }

    /** What of a case holds and nobody has reviewed yet, the earliest first. */
    @Transactional(readOnly = true)
    public List<ToReview> open(CaseReference reference) {
        return records.findByCaseReferenceOrderByDepartedAt(reference.value()).stream()
                .filter(row -> row.holds() && row.review == null)
                .map(DepartureReviews::view)
                .toList();
    }

    private static ToReview view(DepartureRecord row) {
        return new ToReview(
                row.decisionTable,
                row.recommended,
                row.chosen,
                row.agency,
                row.secondRank == null ? "NONE" : row.secondRank,
                row.secondBy != null);
    }

    /** The manager's answer; the agency that departed reads it. */
    void answer(UUID id, Answer answer, String note, Authorship by) {
        DepartureRecord row = records.findById(id).orElseThrow();
        row.review = answer;
        row.reviewNote = note;
        row.reviewedBy = by.user();
        row.reviewedAt = clock.instant();
    }
}
