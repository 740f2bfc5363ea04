package uk.proportion.workflow;

import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/** The id of the form with which a process is started; {@code null} where it has none. */
record StartFormOf(String definitionId) implements Command<String> {

    @Override
    public String execute(CommandContext context) {
        FormDefinition form = context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(definitionId)
                .getStartFormDefinition();
        return form == null || form.getCamundaFormDefinitionKey() == null
                ? null
                : form.getCamundaFormDefinitionKey().getExpressionText();
    }
}
