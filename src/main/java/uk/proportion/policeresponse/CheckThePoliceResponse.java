package uk.proportion.policeresponse;

import static uk.proportion.guidance.DecisionIds.POLICE_RESPONSE_TIER;
import static uk.proportion.guidance.Evaluation.CASE;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.Assessment;
import uk.proportion.casefile.SignOffs;
import uk.proportion.guidance.Decision;
import uk.proportion.workflow.FormHandler;
import uk.proportion.workflow.ProcessVariable;
import uk.proportion.workflow.Refusal;
import uk.proportion.workflow.TaskAnswers;

/** The check of the response at the rank that T4a asks for; nobody checks what they have established themselves. */
@Component
class CheckThePoliceResponse implements FormHandler {
    private final PoliceSteps steps;
    private final SignOffs signOffs;
    private final Assessment assessment;

    CheckThePoliceResponse(PoliceSteps steps, SignOffs signOffs, Assessment assessment) {
        this.steps = steps;
        this.signOffs = signOffs;
        this.assessment = assessment;
    }

    @Override
    public String form() {
        return "check-the-police-response";
    }

    @Override
    public Set<String> ownFields() {
        return Set.of(ProcessVariable.RESPONSE_CHECK.key());
    }

    @Override
    public Map<ProcessVariable, Object> accept(TaskAnswers answers) {
        String check = answers.required(ProcessVariable.RESPONSE_CHECK.key());
        if (steps.foundTheFacts(answers.reference(), answers.by().user())) {
            throw new Refusal(
                    "\"Your check\" cannot be given by whoever established the facts: leave it to a colleague");
        }
        Decision decided = assessment.decide(answers.reference(), POLICE_RESPONSE_TIER, CASE);
        String rank = decided.value("supervisorRank");
        signOffs.sign(answers.reference(), CASE, "POLICE_RESPONSE", rank, check, answers.by());
        if ("APPROVED".equals(check)) {
            steps.done(answers.reference(), CASE, PoliceStep.CHECKED, decided.value("tier"), answers.by());
        }
        return Map.of(ProcessVariable.RESPONSE_CHECK, check);
    }
}
