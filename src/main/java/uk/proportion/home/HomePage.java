package uk.proportion.home;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import uk.proportion.access.CurrentUser;
import uk.proportion.access.Named;
import uk.proportion.access.Role;
import uk.proportion.access.User;
import uk.proportion.shared.Agency;

/** The first page after signing in: what needs whoever it is now, and where to go from here. */
@Controller
class HomePage {
    private static final Set<Role> REPORTERS =
            EnumSet.of(Role.DSL, Role.HEADTEACHER, Role.OFFICER, Role.SOCIAL_WORKER, Role.TEAM_MANAGER);

    private final CurrentUser currentUser;
    private final Greeting greeting;
    private final MyWork myWork;
    private final OthersWork othersWork;
    private final Overview overview;

    HomePage(CurrentUser currentUser, Greeting greeting, MyWork myWork, OthersWork othersWork, Overview overview) {
        this.currentUser = currentUser;
        this.greeting = greeting;
        this.myWork = myWork;
        this.othersWork = othersWork;
        this.overview = overview;
    }

    @GetMapping("/")
    String open(@AuthenticationPrincipal Named signedIn, Model page) {
        Optional<User> user = currentUser.find();
        page.addAttribute("name", signedIn.name());
        user.ifPresent(known -> show(known, page));
        return "home/home";
    }

    private void show(User user, Model page) {
        greeting.show(user, page);
        boolean casework = user.agency() != Agency.PARTNERSHIP;
        page.addAttribute("casework", casework);
        page.addAttribute("school", user.agency() == Agency.SCHOOL);
        page.addAttribute("reports", user.roles().stream().anyMatch(REPORTERS::contains));
        page.addAttribute("emergency", user.roles().stream().anyMatch(Role::mayReadInAnEmergency));
        page.addAttribute("cockpit", user.oversees());
        page.addAttribute("admin", user.has(Role.ADMINISTRATOR));
        page.addAttribute("auditor", user.has(Role.AUDITOR));
        page.addAttribute("manager", user.has(Role.MANAGER));
        if (casework || user.has(Role.MANAGER)) {
            myWork.show(page);
        }
        if (casework) {
            othersWork.show(user, page);
        }
        if (user.has(Role.MANAGER)) {
            overview.show(page);
        }
    }
}
