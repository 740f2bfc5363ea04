package uk.proportion.access.web;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import uk.proportion.access.CurrentUser;
import uk.proportion.access.Organisation;
import uk.proportion.access.Organisations;
import uk.proportion.access.Role;
import uk.proportion.access.User;

/** Says who is signed in, and where to go from here. */
@Controller
class HomePage {
    private final CurrentUser currentUser;
    private final Organisations organisations;

    HomePage(CurrentUser currentUser, Organisations organisations) {
        this.currentUser = currentUser;
        this.organisations = organisations;
    }

    @GetMapping(ReturnTo.HOME)
    String open(@AuthenticationPrincipal SignedIn signedIn, Model page) {
        Optional<User> user = currentUser.find();
        page.addAttribute("name", signedIn.account().name());
        page.addAttribute(
                "roles", user.map(HomePage::roles).map(StringUtils::capitalize).orElse(null));
        page.addAttribute(
                "organisation",
                user.flatMap(known -> organisations.find(known.organisation()))
                        .map(Organisation::name)
                        .orElse(null));
        page.addAttribute(
                "emergency",
                user.filter(known -> known.roles().stream().anyMatch(Role::mayReadInAnEmergency))
                        .isPresent());
        page.addAttribute("cockpit", user.filter(User::oversees).isPresent());
        page.addAttribute(
                "admin", user.filter(known -> known.has(Role.ADMINISTRATOR)).isPresent());
        page.addAttribute(
                "auditor", user.filter(known -> known.has(Role.AUDITOR)).isPresent());
        return "home";
    }

    private static String roles(User user) {
        return user.roles().stream()
                .sorted(Comparator.naturalOrder())
                .map(Role::title)
                .collect(Collectors.joining(" and "));
    }
}
