package uk.proportion.correction;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.proportion.access.Role;
import uk.proportion.casefile.Assessment;
import uk.proportion.casefile.Audience;
import uk.proportion.casefile.Authorship;
import uk.proportion.casefile.DecisionReviews;
import uk.proportion.casefile.DecisionReviews.Answer;
import uk.proportion.casefile.DecisionReviews.Review;
import uk.proportion.casefile.DecisionsMarked;
import uk.proportion.casefile.MarkedDecision;
import uk.proportion.casefile.Situation;
import uk.proportion.shared.CaseReference;
import uk.proportion.workflow.ReviewableDecision;

/**
 * Decisions that people acted on and that rest on a corrected fact. Where the table answers as before, nothing else would ask
 * again: the agency that decided is offered a review.
 */
@Service
@Transactional
public class DecisionsInQuestion {
    private static final Authorship PLATFORM = Authorship.system("decision-review");

    private final Map<String, ReviewableDecision> decisions;
    private final DecisionReviews reviews;
    private final Assessment assessment;
    private final Audience audience;

    DecisionsInQuestion(
            List<ReviewableDecision> decisions, DecisionReviews reviews, Assessment assessment, Audience audience) {
        this.decisions =
                decisions.stream().collect(Collectors.toMap(ReviewableDecision::decision, Function.identity()));
        this.reviews = reviews;
        this.assessment = assessment;
        this.audience = audience;
    }

    /**
     * What a reviewer is shown.
     *
     * @param decision the decision table's id
     * @param subject {@code case}, a child's letter or a crime's id
     * @param correctedKeys the keys of the corrected facts
     */
    public record ToReview(String decision, String subject, Role reviewer, List<String> correctedKeys) {}

    /** Offers for review what people acted on and what the correction leaves standing. */
    @EventListener
    void on(DecisionsMarked marked) {
        decisions
                .values()
                .forEach(decision -> correctedUnder(decision, marked.decisions())
                        .forEach((subject, keys) -> offer(marked, decision, subject, List.copyOf(keys))));
    }

    /** What is to be reviewed under that subject of a stage; empty where nothing is any more. */
    public Optional<ToReview> find(CaseReference reference, String stageSubject) {
        return review(reference, stageSubject)
                .map(review -> new ToReview(
                        review.decision(),
                        review.subject(),
                        decisions.get(review.decision()).reviewer(),
                        review.correctedKeys()));
    }

    /** Closes the review of a decision that has been taken afresh before anybody reviewed it. */
    public void closeWhereTakenAfresh(CaseReference reference, String stageSubject) {
        Situation now = assessment.now(reference);
        review(reference, stageSubject)
                .filter(review -> !stillStands(now, review))
                .ifPresent(review -> reviews.answer(
                        reference, review.decision(), review.subject(), Answer.OVERTAKEN, null, PLATFORM));
    }

    /** The reviews that are open and whose decision still stands. */
    List<Review> open(Situation situation) {
        return reviews.open(situation.reference()).stream()
                .filter(review -> stillStands(situation, review))
                .toList();
    }

    /** Somebody has reviewed a decision: it stands, or its stage takes it again. */
    void answer(CaseReference reference, ReviewedSubject about, Answer answer, String reason, Authorship by) {
        reviews.answer(reference, about.decision(), about.subject(), answer, reason, by);
        if (answer == Answer.DECIDE_AGAIN) {
            decisions.get(about.decision()).takeAgain(reference, about.subject(), reason, by);
        }
    }

    /** Offered for what the reviewer may know; a task for anything else would tell of it. */
    private void offer(DecisionsMarked marked, ReviewableDecision decision, String subject, List<String> corrected) {
        List<String> keys = corrected.stream()
                .filter(key -> audience.seesGround(decision.reviewer().agency(), key))
                .toList();
        if (keys.isEmpty()) {
            return;
        }
        decision.standing(marked.before(), subject)
                .filter(then -> decision.standing(marked.after(), subject)
                        .filter(then::equals)
                        .isPresent())
                .ifPresent(then -> reviews.offer(marked.after().reference(), decision.decision(), subject, then, keys));
    }

    private boolean stillStands(Situation situation, Review review) {
        return decisions
                .get(review.decision())
                .standing(situation, review.subject())
                .filter(review.answerThen()::equals)
                .isPresent();
    }

    private Optional<Review> review(CaseReference reference, String stageSubject) {
        return reviews.open(reference).stream()
                .filter(review -> ReviewedSubject.of(review).toString().equals(stageSubject))
                .findFirst();
    }

    private static Map<String, Set<String>> correctedUnder(ReviewableDecision decision, List<MarkedDecision> marked) {
        Map<String, Set<String>> bySubject = new TreeMap<>();
        marked.stream()
                .filter(one -> decision.restsOn().contains(one.table()))
                .forEach(one -> bySubject
                        .computeIfAbsent(one.subject(), any -> new TreeSet<>())
                        .addAll(one.correctedKeys()));
        return bySubject;
    }
}
