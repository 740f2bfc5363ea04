package uk.proportion.pathway.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.CaseFiles;
import uk.proportion.shared.CaseReference;
import uk.proportion.workflow.ProcessVariable;

/** Begins work on the case file that the report has opened. Without one there is nothing to work on. */
@Component("openTheCaseFile")
class OpenTheCaseFile implements JavaDelegate {
    private final CaseFiles files;

    OpenTheCaseFile(CaseFiles files) {
        this.files = files;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseReference reference = new CaseReference(execution.getProcessBusinessKey());
        files.begin(reference);
        ProcessVariable.CHILD_COUNT.set(execution, files.letters(reference).size());
    }
}
