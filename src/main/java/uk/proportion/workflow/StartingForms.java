package uk.proportion.workflow;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uk.proportion.shared.CaseReference;

/** The forms with which whoever is signed in may begin something, for pages of our own: by the same door as Tasklist. */
@Component
public class StartingForms {
    private final ProcessEngineConfigurationImpl engine;
    private final FormDefinitions forms;
    private final StartForms doors;

    StartingForms(@Lazy ProcessEngineConfigurationImpl engine, FormDefinitions forms, StartForms doors) {
        this.engine = engine;
        this.forms = forms;
        this.doors = doors;
    }

    /**
     * The form, for somebody who may begin something with it.
     *
     * @throws Refusal as not found where no such form begins anything, as not allowed for everybody else
     */
    public FormDefinition open(String form) {
        if (!doors.have(form)) {
            throw Refusal.noSuchForm();
        }
        if (!mayStart(form)) {
            throw Refusal.notAllowed(
                    "This is for other roles than yours: ask whoever reports or corrects in your team");
        }
        return forms.get(form);
    }

    /** Whether whoever is signed in may begin something with that form. */
    public boolean mayStart(String form) {
        return startedBy(form).isPresent();
    }

    /**
     * Sends a start form.
     *
     * @return the case that it is about
     * @throws Refusal where the answers are not accepted; then nothing is changed
     */
    public CaseReference send(String form, Map<String, Object> answers) {
        ProcessDefinition process = startedBy(form).orElseThrow(Refusal::noSuchForm);
        return TaskForms.unlessOvertaken(() -> new CaseReference(engine.getFormService()
                .submitStartForm(process.getId(), answers)
                .getBusinessKey()));
    }

    private Optional<ProcessDefinition> startedBy(String form) {
        if (engine.getIdentityService().getCurrentAuthentication() == null) {
            throw new IllegalStateException("The engine does not know who begins something");
        }
        return engine
                .getRepositoryService()
                .createProcessDefinitionQuery()
                .latestVersion()
                .startablePermissionCheck()
                .list()
                .stream()
                .filter(process ->
                        form.equals(engine.getCommandExecutorTxRequired().execute(new StartFormOf(process.getId()))))
                .findFirst();
    }
}
