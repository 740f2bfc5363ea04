package uk.proportion.reporting.web;

import java.util.Set;
import uk.proportion.access.Role;
import uk.proportion.access.User;

/**
 * A page of figures, as the list of dashboards names it. Each module part that has one says so with a bean.
 *
 * @param code the messages {@code dashboards.<code>} and {@code dashboards.<code>.text}
 * @param order in the list
 */
public record Dashboard(String code, String address, int order, Set<Role> readers) {

    public Dashboard {
        readers = Set.copyOf(readers);
    }

    public boolean isFor(User user) {
        return user.roles().stream().anyMatch(readers::contains);
    }
}
