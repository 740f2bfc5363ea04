package uk.proportion.casefile;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.proportion.shared.CaseReference;

/** Decisions that people acted on and that a correction has put in question: offered for review, and what came of it. */
@Service
@Transactional
public class DecisionReviews {
    private final CaseLookup cases;
    private final DecisionReviewRecords records;
    private final Clock clock;

    DecisionReviews(CaseLookup cases, DecisionReviewRecords records, Clock clock) {
        this.cases = cases;
        this.records = records;
        this.clock = clock;
    }

    /** What a reviewer says of a decision, or what became of the review. */
    public enum Answer {
        STANDS,
        DECIDE_AGAIN,
        /** New facts have had it decided afresh before anybody reviewed it. */
        OVERTAKEN
    }

    /**
     * A review.
     *
     * @param decision the decision table's id
     * @param subject {@code case}, a child's letter or a crime's id
     * @param answerThen what people acted on, as codes
     * @param correctedKeys the keys of the facts that were corrected
     * @param offers how many corrections it is about
     * @param answer {@code null} while it is open
     * @param reason what the reviewer wrote; {@code null} while it is open
     * @param by the id of the reviewer; {@code null} while it is open
     * @param organisation the reviewer's; {@code null} while it is open, or where the platform has closed it
     */
    public record Review(
            UUID id,
            String decision,
            String subject,
            String answerThen,
            List<String> correctedKeys,
            int offers,
            Instant offeredAt,
            Answer answer,
            String reason,
            String by,
            String organisation,
            Instant at) {}

    /** Offers a decision for review. One that is open already takes the further correction on. */
    public void offer(
            CaseReference reference, String decision, String subject, String answerThen, List<String> correctedKeys) {
        CaseRecord record = cases.lock(reference);
        record.reviewsOffered = true;
        DecisionReviewRecord review = openRecord(record, decision, subject)
                .orElseGet(() -> new DecisionReviewRecord(record.id, decision, subject, answerThen, clock.instant()));
        review.answerThen = answerThen;
        review.offer(correctedKeys);
        records.save(review);
    }

    /** The reviews that nobody has answered yet, the earliest first. */
    @Transactional(readOnly = true)
    public List<Review> open(CaseReference reference) {
        return of(reference).stream().filter(review -> review.answer() == null).toList();
    }

    /** All reviews of a case, the earliest first. */
    @Transactional(readOnly = true)
    public List<Review> of(CaseReference reference) {
        return all(cases.find(reference)).map(DecisionReviews::view).toList();
    }

    /** Somebody has reviewed the decision. Where no review of it is open, nothing changes. */
    public void answer(
            CaseReference reference, String decision, String subject, Answer answer, String reason, Authorship by) {
        openRecord(cases.lock(reference), decision, subject).ifPresent(review -> {
            review.answer = answer.name();
            review.reason = reason;
            review.reviewedBy = by.user();
            review.organisation =
                    by.organisation() == null ? null : by.organisation().value();
            review.reviewedAt = clock.instant();
        });
    }

    private Optional<DecisionReviewRecord> openRecord(CaseRecord record, String decision, String subject) {
        return all(record)
                .filter(review -> review.answer == null && review.isOf(decision, subject))
                .findFirst();
    }

    private Stream<DecisionReviewRecord> all(CaseRecord record) {
        return record.reviewsOffered ? records.findByCaseIdOrderByOfferedAt(record.id).stream() : Stream.empty();
    }

    private static Review view(DecisionReviewRecord review) {
        return new Review(
                review.id,
                review.decisionTable,
                review.subject,
                review.answerThen,
                review.keys(),
                review.offers,
                review.offeredAt,
                review.answer == null ? null : Answer.valueOf(review.answer),
                review.reason,
                review.reviewedBy,
                review.organisation,
                review.reviewedAt);
    }
}
