package uk.proportion.intake;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.CaseFiles;
import uk.proportion.casefile.FactChanges;
import uk.proportion.casefile.Referrals;
import uk.proportion.shared.Agency;
import uk.proportion.workflow.FormHandler;
import uk.proportion.workflow.ProcessVariable;
import uk.proportion.workflow.TaskAnswers;

/** The two first steps whose completion makes the police aware (guidance T1). */
@Configuration(proxyBeanMethods = false)
class PoliceTold {

    @Bean
    FormHandler tellTheLadoAndThePolice(PoliceAwareness awareness) {
        return new Telling("tell-the-lado-and-the-police", awareness);
    }

    @Bean
    FormHandler reportToThePoliceAndTheIwf(PoliceAwareness awareness) {
        return new Telling("report-to-the-police-and-the-iwf", awareness);
    }

    /** Makes the police aware of a case. */
    @Component
    static class PoliceAwareness {
        private final CaseFiles files;
        private final Referrals referrals;

        PoliceAwareness(CaseFiles files, Referrals referrals) {
            this.files = files;
            this.referrals = referrals;
        }

        void begin(TaskAnswers answers) {
            files.record(
                    answers.reference(),
                    FactChanges.ofIncident(Map.of("policeAware", "YES", "identifiableReport", "YES")),
                    answers.by());
            referrals.refer(answers.reference(), Agency.POLICE, "ROUTE", answers.by());
        }
    }

    private record Telling(String form, PoliceAwareness awareness) implements FormHandler {
        @Override
        public Map<ProcessVariable, Object> accept(TaskAnswers answers) {
            awareness.begin(answers);
            return Map.of();
        }
    }
}
