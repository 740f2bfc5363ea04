package uk.proportion.reporting.web;

import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import uk.proportion.access.CurrentUser;
import uk.proportion.access.Role;
import uk.proportion.access.User;

/** Lets in to a page whom it is for. To everybody else there is no such page. */
@Component
public class Readers {
    private final CurrentUser currentUser;

    Readers(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    /** @return who is signed in; 404 where they have none of these roles */
    public User letIn(Set<Role> roles) {
        return currentUser
                .find()
                .filter(user -> user.roles().stream().anyMatch(roles::contains))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
