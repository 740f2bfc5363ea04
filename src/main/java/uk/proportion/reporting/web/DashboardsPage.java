package uk.proportion.reporting.web;

import java.util.Comparator;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;
import uk.proportion.access.CurrentUser;
import uk.proportion.access.User;

/** The dashboards that are for whoever is signed in, with a sentence about each. */
@Controller
class DashboardsPage {
    private final CurrentUser currentUser;
    private final List<Dashboard> dashboards;

    DashboardsPage(CurrentUser currentUser, List<Dashboard> dashboards) {
        this.currentUser = currentUser;
        this.dashboards = dashboards.stream()
                .sorted(Comparator.comparing(Dashboard::order))
                .toList();
    }

    @GetMapping("/dashboards")
    String open(Model page) {
        User user = currentUser.get();
        List<Dashboard> own = dashboards.stream().filter(one -> one.isFor(user)).toList();
        if (own.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        page.addAttribute("dashboards", own);
        return "reporting/dashboards";
    }
}
