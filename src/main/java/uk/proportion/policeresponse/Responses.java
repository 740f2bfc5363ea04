package uk.proportion.policeresponse;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.proportion.workflow.FormHandler;
import uk.proportion.workflow.ProcessVariable;
import uk.proportion.workflow.TaskAnswers;

/** The tasks with which a response has been made. */
@Configuration(proxyBeanMethods = false)
class Responses {

    @Bean
    FormHandler investigate(PoliceResponse response) {
        return new Responding("investigate", response);
    }

    @Bean
    FormHandler respondProportionately(PoliceResponse response) {
        return new Responding("respond-proportionately", response);
    }

    private record Responding(String form, PoliceResponse response) implements FormHandler {
        @Override
        public Map<ProcessVariable, Object> accept(TaskAnswers answers) {
            response.made(answers.reference(), answers.by());
            return Map.of();
        }
    }
}
