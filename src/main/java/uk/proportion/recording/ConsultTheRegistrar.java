package uk.proportion.recording;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.proportion.workflow.FormHandler;
import uk.proportion.workflow.ProcessVariable;
import uk.proportion.workflow.TaskAnswers;

/** The force crime registrar is consulted after the inspector has signed an exceptional outcome (T10 rows 3b to 3d). */
@Component
class ConsultTheRegistrar implements FormHandler {
    private final Signing signing;

    ConsultTheRegistrar(Signing signing) {
        this.signing = signing;
    }

    @Override
    public String form() {
        return "consult-the-registrar";
    }

    @Override
    public Set<String> ownFields() {
        return Signing.FIELDS;
    }

    @Override
    public Map<ProcessVariable, Object> accept(TaskAnswers answers) {
        return signing.authorise(answers, "REGISTRAR", "INSPECTOR_AND_FCR");
    }
}
