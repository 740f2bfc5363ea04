package uk.proportion.page;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.proportion.access.CurrentUser;
import uk.proportion.access.Role;
import uk.proportion.access.User;
import uk.proportion.shared.Agency;

/** Where whoever is signed in can go from any page. */
@Component("navigation")
class Navigation {
    private static final Set<Role> WITHOUT_DASHBOARDS = EnumSet.of(Role.AUDITOR, Role.DECISION_MAKER);

    private final CurrentUser currentUser;

    Navigation(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    /** @param code the message {@code page.nav.<code>}, and what a page calls itself */
    record Item(String code, String address) {}

    /** In the order in which they are shown. */
    public List<Item> items() {
        Optional<User> user = currentUser.find();
        return Stream.of(
                        Optional.of(new Item("home", "/")),
                        user.filter(Navigation::hasTasks).map(any -> new Item("tasks", "/tasks")),
                        user.filter(Navigation::worksOnCases).map(any -> new Item("cases", "/cases")),
                        user.filter(Navigation::worksOnCases).map(any -> new Item("report", "/report")),
                        user.filter(Navigation::hasDashboards).map(any -> new Item("dashboards", "/dashboards")),
                        user.filter(one -> one.has(Role.MANAGER))
                                .map(any -> new Item("departures", "/dashboards/outcomes#departures")),
                        user.filter(one -> one.has(Role.MANAGER)).map(any -> new Item("flow", "/flow")),
                        user.filter(one -> one.has(Role.AUDITOR)).map(any -> new Item("audit", "/audit")))
                .flatMap(Optional::stream)
                .toList();
    }

    private static boolean worksOnCases(User user) {
        return user.agency() != Agency.PARTNERSHIP;
    }

    private static boolean hasDashboards(User user) {
        return !WITHOUT_DASHBOARDS.containsAll(user.roles());
    }

    private static boolean hasTasks(User user) {
        return worksOnCases(user) || user.has(Role.MANAGER);
    }
}
