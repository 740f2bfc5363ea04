package uk.proportion.demo.process;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import uk.proportion.access.DemoSignIn;

/** The demonstration's people, who act signed in and with nobody's rights but their own. */
@Component
@Profile(DemoSignIn.PROFILE)
class People {
    private final IdentityService identity;
    private final Map<String, List<String>> groups = new ConcurrentHashMap<>();
    private final Map<String, List<String>> members = new ConcurrentHashMap<>();

    People(IdentityService identity) {
        this.identity = identity;
    }

    /** Does something signed in as that user. */
    <T> T as(String user, Supplier<T> action) {
        identity.setAuthentication(user, groups.computeIfAbsent(user, this::groupsOf));
        try {
            return action.get();
        } finally {
            identity.clearAuthentication();
        }
    }

    /** Who is in a group, by id. */
    List<String> in(String group) {
        return members.computeIfAbsent(
                group,
                any -> identity.createUserQuery().memberOfGroup(group).list().stream()
                        .map(User::getId)
                        .sorted()
                        .toList());
    }

    /** Gives everybody in a group a colleague: {@code officer.north} gets {@code officer2.north}. */
    void hireAColleagueIn(String group) {
        in(group).stream().findFirst().ifPresent(user -> {
            String colleague = user.contains(".") ? user.replaceFirst("\\.", "2.") : user + "2";
            if (identity.createUserQuery().userId(colleague).count() == 0) {
                User hired = identity.newUser(colleague);
                hired.setFirstName("Colleague");
                hired.setLastName("of " + user);
                hired.setPassword(DemoSignIn.PASSWORD);
                identity.saveUser(hired);
                identity.createMembership(colleague, group);
            }
        });
        members.remove(group);
    }

    private List<String> groupsOf(String user) {
        return identity.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
    }
}
