package uk.proportion.scenario;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;

/** The demo's people, found by the group that a task is given to. */
final class Cast {
    private static final Map<String, String> SUFFIX_TO_USER = Map.of(
            "dsl", "dsl",
            "head", "head",
            "officer", "officer",
            "supervisor", "supervisor",
            "inspector", "inspector",
            "registrar", "registrar",
            "ddm", "ddm",
            "sw", "sw",
            "tm", "tm");
    private final IdentityService identity;

    Cast(IdentityService identity) {
        this.identity = identity;
    }

    /** {@code greenfield-dsl} is {@code dsl.greenfield}. */
    static String userOf(String group) {
        int hyphen = group.indexOf('-');
        return SUFFIX_TO_USER.get(group.substring(hyphen + 1)) + "." + group.substring(0, hyphen);
    }

    /** Does something signed in as that user. */
    <T> T as(String user, Supplier<T> action) {
        List<String> groups = identity.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
        identity.setAuthentication(user, groups);
        try {
            return action.get();
        } finally {
            identity.clearAuthentication();
        }
    }
}
