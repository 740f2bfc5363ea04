package uk.proportion.access;

import java.util.List;
import java.util.Objects;

/**
 * Someone who may sign in, as known at this moment.
 *
 * @param name first and last name, for the pages that the person sees
 * @param groups the names of the groups: {@code greenfield-dsl}
 */
public record Account(String id, String name, List<String> groups) {

    public Account {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        groups = List.copyOf(groups);
    }
}
