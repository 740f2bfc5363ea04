package uk.proportion.reporting.flow;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import uk.proportion.access.CurrentUser;
import uk.proportion.access.Role;
import uk.proportion.access.User;

/** Who may look at the flow. To everybody else it is not there. */
@Component
class FlowReaders {
    private final CurrentUser currentUser;

    FlowReaders(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    /** References of cases are for the manager. */
    void letManagerIn() {
        letIn(isManager());
    }

    boolean isManager() {
        return currentUser.find().filter(user -> user.has(Role.MANAGER)).isPresent();
    }

    /** Figures are for those who see to the running of the whole. */
    void letOverseerIn() {
        letIn(currentUser.find().filter(User::oversees).isPresent());
    }

    private static void letIn(boolean allowed) {
        if (!allowed) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
