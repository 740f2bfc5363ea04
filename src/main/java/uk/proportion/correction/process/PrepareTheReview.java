package uk.proportion.correction.process;

import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.proportion.correction.DecisionsInQuestion;
import uk.proportion.correction.DecisionsInQuestion.ToReview;
import uk.proportion.shared.CaseReference;
import uk.proportion.workflow.ProcessVariable;

/** Which decision is in question, about whom, on which corrected facts, and who reviews it. */
@Component("prepareTheReview")
class PrepareTheReview implements JavaDelegate {
    private static final Pattern LETTER = Pattern.compile("A?[A-Z]");
    private static final Pattern CRIME = Pattern.compile("c[0-9]+");

    private final DecisionsInQuestion decisions;

    PrepareTheReview(DecisionsInQuestion decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseReference reference = new CaseReference(execution.getProcessBusinessKey());
        ToReview review = decisions
                .find(reference, (String) ProcessVariable.SUBJECT.get(execution))
                .orElseThrow(() -> new IllegalStateException("There is nothing to review"));
        ProcessVariable.REVIEWED_DECISION.set(execution, review.decision());
        ProcessVariable.CORRECTED_FACTS.set(execution, String.join(",", review.correctedKeys()));
        ProcessVariable.REVIEWER.set(execution, review.reviewer().name());
        if (LETTER.matcher(review.subject()).matches()) {
            ProcessVariable.CHILD.set(execution, review.subject());
        } else if (CRIME.matcher(review.subject()).matches()) {
            ProcessVariable.CRIME.set(execution, review.subject());
        }
    }
}
