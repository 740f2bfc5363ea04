package uk.proportion.policeresponse;

import static uk.proportion.casefile.StageName.POLICE_RESPONSE;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.Authorship;
import uk.proportion.casefile.Steps;
import uk.proportion.shared.CaseReference;

/** What the police have done in a case: of each subject and step the latest stands. */
@Component
class PoliceSteps {
    private final Steps steps;

    PoliceSteps(Steps steps) {
        this.steps = steps;
    }

    void done(CaseReference reference, String subject, PoliceStep step, String result, Authorship by) {
        steps.done(reference, POLICE_RESPONSE, subject, step.name(), result, by);
    }

    Done of(CaseReference reference) {
        return new Done(steps.of(reference, POLICE_RESPONSE));
    }

    /** Whether that person has found the facts of this case or spoken for the response. */
    boolean foundTheFacts(CaseReference reference, String user) {
        return steps.ever(reference, POLICE_RESPONSE).stream()
                .filter(step -> step.is(PoliceStep.FACTS, PoliceStep.JOINT_ENQUIRY, PoliceStep.ANSWER))
                .anyMatch(step -> step.doneBy().equals(user));
    }

    /** What has been done, the earliest first. */
    record Done(List<Steps.Step> steps) {

        Optional<String> latest(String subject, PoliceStep wanted) {
            return steps.stream()
                    .filter(step -> step.subject().equals(subject) && step.is(wanted))
                    .reduce((earlier, later) -> later)
                    .map(Steps.Step::result);
        }

        boolean stands(String subject, PoliceStep step, String result) {
            return latest(subject, step).filter(result::equals).isPresent();
        }
    }
}
