package uk.proportion.workflow;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import uk.proportion.access.User;
import uk.proportion.shared.Agency;

/** Whose a task is: the agencies of the groups that it is offered to. */
final class TaskOwners {

    private TaskOwners() {}

    static Set<Agency> of(DelegateTask task) {
        Set<Agency> agencies = EnumSet.noneOf(Agency.class);
        task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .map(group -> User.of("nobody", List.of(group)).map(User::agency))
                .forEach(agency -> agency.ifPresent(agencies::add));
        return agencies;
    }
}
