package uk.proportion.audit.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import uk.proportion.access.CurrentUser;
import uk.proportion.access.Role;

/** Lets auditors in, and nobody else. */
@Component
class Auditors {
    private final CurrentUser currentUser;

    Auditors(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    /** @throws ResponseStatusException 404 to everybody else, as if there were nothing here */
    void letIn() {
        if (currentUser.find().filter(user -> user.has(Role.AUDITOR)).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
