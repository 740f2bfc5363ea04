package uk.proportion.departure.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.proportion.departure.DepartureReviews;
import uk.proportion.departure.DepartureReviews.ToReview;
import uk.proportion.workflow.ProcessVariable;

/** Which table recommended what, and which agency chose otherwise: codes, and nobody's words. */
@Component("sayWhatWasDepartedFrom")
class SayWhatWasDepartedFrom implements JavaDelegate {
    private final DepartureReviews reviews;

    SayWhatWasDepartedFrom(DepartureReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ToReview departure = reviews.find(UUID.fromString((String) ProcessVariable.DEPARTURE.get(execution)));
        ProcessVariable.DEPARTED_FROM.set(execution, departure.decision());
        ProcessVariable.RECOMMENDED.set(execution, departure.recommended());
        ProcessVariable.CHOSEN.set(execution, departure.chosen());
        ProcessVariable.DEPARTED_AGENCY.set(execution, departure.agency().name());
        ProcessVariable.DEPARTURE_SECOND.set(execution, departure.second());
    }
}
