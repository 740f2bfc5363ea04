package uk.proportion.demo.process;

import java.time.Instant;
import java.util.Arrays;
import uk.proportion.access.Role;
import uk.proportion.shared.Agency;

/**
 * An open task of a generated case.
 *
 * @param subject the child's letter or the crime's id that it is about, or {@code case}
 * @param key tells it from the case's other open tasks, at every run in the same way
 * @param group whose work it is
 * @param due its deadline, or {@code null}
 */
record TaskToDo(String id, String form, String subject, String key, String group, Instant due) {

    /** {@code north-officer} is police. */
    Agency agency() {
        String role = group.substring(group.lastIndexOf('-') + 1);
        return Arrays.stream(Role.values())
                .filter(one -> one.groupSuffix().equals(role))
                .findFirst()
                .map(Role::agency)
                .orElseThrow();
    }

    /** The same as others' work. */
    TaskToDo of(String others) {
        return new TaskToDo(id, form, subject, key, others, due);
    }
}
