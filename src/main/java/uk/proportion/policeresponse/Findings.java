package uk.proportion.policeresponse;

import java.util.Map;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.proportion.workflow.FormHandler;
import uk.proportion.workflow.ProcessVariable;
import uk.proportion.workflow.TaskAnswers;

/**
 * The tasks in which somebody finds facts or answers for the response: who did it is remembered, because that person may not
 * check the response.
 */
@Configuration(proxyBeanMethods = false)
class Findings {

    @Bean
    FormHandler establishTheFacts(PoliceSteps steps) {
        return new Finding(
                "establish-the-facts",
                PoliceStep.FACTS,
                answers -> NextStep.responseMade(steps.of(answers.reference())),
                steps);
    }

    @Bean
    FormHandler holdTheJointEnquiry(PoliceSteps steps) {
        return new Finding(
                "hold-the-joint-enquiry", PoliceStep.JOINT_ENQUIRY, answers -> answers.required("AF12"), steps);
    }

    @Bean
    FormHandler answerTheSupervisor(PoliceSteps steps) {
        return new Finding("answer-the-supervisor", PoliceStep.ANSWER, answers -> "ANSWERED", steps);
    }

    private record Finding(String form, PoliceStep step, Function<TaskAnswers, String> result, PoliceSteps steps)
            implements FormHandler {
        @Override
        public Map<ProcessVariable, Object> accept(TaskAnswers answers) {
            steps.done(answers.reference(), answers.subject(), step, result.apply(answers), answers.by());
            return Map.of();
        }
    }
}
