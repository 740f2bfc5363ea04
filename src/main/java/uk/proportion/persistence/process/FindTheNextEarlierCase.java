package uk.proportion.persistence.process;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.proportion.access.Role;
import uk.proportion.casefile.AskedOf;
import uk.proportion.casefile.EarlierCases;
import uk.proportion.casefile.EarlierCases.EarlierChild;
import uk.proportion.shared.Agency;
import uk.proportion.workflow.ProcessVariable;
import uk.proportion.workflow.Work;

/** Which earlier case of the agency is to be compared next, by reference and letter, and who compares it. */
@Component("findTheNextEarlierCase")
class FindTheNextEarlierCase implements JavaDelegate {
    private static final Map<Agency, Role> COMPARED_BY =
            Map.of(Agency.SCHOOL, Role.DSL, Agency.POLICE, Role.OFFICER, Agency.SOCIAL_CARE, Role.SOCIAL_WORKER);

    private final EarlierCases earlierCases;

    FindTheNextEarlierCase(EarlierCases earlierCases) {
        this.earlierCases = earlierCases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Work work = Work.of(execution);
        AskedOf asked = AskedOf.of(work.subject()).orElseThrow();
        Optional<EarlierChild> next = earlierCases.next(work.reference(), asked);
        ProcessVariable.EARLIER_CASE_LEFT.set(execution, next.isPresent());
        next.ifPresent(earlier -> {
            ProcessVariable.THIS_CHILD.set(execution, asked.child().value());
            ProcessVariable.EARLIER_CASE.set(execution, earlier.reference().value());
            ProcessVariable.EARLIER_CHILD.set(execution, earlier.child().value());
            ProcessVariable.ASKED_ROLE.set(
                    execution, COMPARED_BY.get(asked.agency()).name());
        });
    }
}
