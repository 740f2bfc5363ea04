package uk.proportion.workflow;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import uk.proportion.shared.CaseReference;

/** Which case, and whom in it, a piece of work is about: read from the business key and the variables of the process. */
public record Work(CaseReference reference, String subject) {

    /** The work of an execution or a task. */
    public static Work of(VariableScope scope) {
        return new Work(new CaseReference(businessKey(scope)), subject(scope));
    }

    private static String subject(VariableScope scope) {
        for (ProcessVariable variable : ProcessVariable.SUBJECTS) {
            if (scope.getVariable(variable.key()) instanceof String subject) {
                return subject;
            }
        }
        return "case";
    }

    private static String businessKey(VariableScope scope) {
        if (scope instanceof org.camunda.bpm.engine.delegate.DelegateTask task) {
            return ((ExecutionEntity) task.getExecution()).getProcessBusinessKey();
        }
        return ((org.camunda.bpm.engine.delegate.DelegateExecution) scope).getProcessBusinessKey();
    }
}
