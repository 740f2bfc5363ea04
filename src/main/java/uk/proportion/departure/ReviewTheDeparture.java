package uk.proportion.departure;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.proportion.departure.Departure.Answer;
import uk.proportion.workflow.FormHandler;
import uk.proportion.workflow.ProcessVariable;
import uk.proportion.workflow.TaskAnswers;

/** The partnership's manager says what to make of a departure from guidance. */
@Component
class ReviewTheDeparture implements FormHandler {
    private static final String REVIEW = "departureReview";

    private final DepartureReviews reviews;

    ReviewTheDeparture(DepartureReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public String form() {
        return "review-the-departure";
    }

    @Override
    public Set<String> ownFields() {
        return Set.of(REVIEW);
    }

    @Override
    public Map<ProcessVariable, Object> accept(TaskAnswers answers) {
        reviews.answer(
                UUID.fromString(answers.code(ProcessVariable.DEPARTURE)),
                Answer.valueOf(answers.required(REVIEW)),
                answers.required("reason"),
                answers.by());
        return Map.of();
    }
}
