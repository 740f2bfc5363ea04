package uk.proportion.safeguarding;

import java.util.Map;
import org.springframework.stereotype.Component;
import uk.proportion.workflow.FormHandler;
import uk.proportion.workflow.ProcessVariable;
import uk.proportion.workflow.TaskAnswers;

/** Early help is given with consent only; where it is declined, the social worker decides what follows. */
@Component
class AskForConsentToEarlyHelp implements FormHandler {

    @Override
    public String form() {
        return "ask-for-consent-to-early-help";
    }

    @Override
    public Map<ProcessVariable, Object> accept(TaskAnswers answers) {
        return Map.of(ProcessVariable.EARLY_HELP_CONSENT, answers.required("earlyHelpConsent"));
    }
}
