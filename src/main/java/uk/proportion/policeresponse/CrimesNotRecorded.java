package uk.proportion.policeresponse;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.proportion.workflow.FormHandler;
import uk.proportion.workflow.ProcessVariable;
import uk.proportion.workflow.TaskAnswers;

/** The tasks that settle a crime which is not recorded; each says which value of T3 it settles. */
@Configuration(proxyBeanMethods = false)
class CrimesNotRecorded {

    @Bean
    FormHandler giveTheRationale(CrimeRecording recording) {
        return new Settling("give-the-rationale", "NO_CRIME_RATIONALE", recording);
    }

    @Bean
    FormHandler referToTheOtherNation(CrimeRecording recording) {
        return new Settling("refer-to-the-other-nation", "CRI_AND_REFER", recording);
    }

    private record Settling(String form, String settles, CrimeRecording recording) implements FormHandler {
        @Override
        public Map<ProcessVariable, Object> accept(TaskAnswers answers) {
            recording.actedOn(answers.reference(), answers.subject(), settles, answers.by());
            return Map.of();
        }
    }
}
