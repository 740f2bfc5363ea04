package uk.proportion.departure.web;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;
import uk.proportion.access.CurrentUser;
import uk.proportion.access.Role;
import uk.proportion.departure.DepartureFigures;

/** The figures of all departures, for the partnership's manager. */
@Controller
class DeparturePage {
    private final CurrentUser currentUser;
    private final DepartureFigures figures;

    DeparturePage(CurrentUser currentUser, DepartureFigures figures) {
        this.currentUser = currentUser;
        this.figures = figures;
    }

    @GetMapping("/departures")
    String show(Model page) {
        if (!currentUser.get().has(Role.MANAGER)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        page.addAttribute("figures", figures.all());
        page.addAttribute("months", new Months());
        return "departure/departures";
    }

    /** {@code 2026-11} as November 2026. */
    static final class Months {
        public String name(String month) {
            return DateTimeFormatter.ofPattern("MMMM yyyy", LocaleContextHolder.getLocale())
                    .format(YearMonth.parse(month));
        }
    }
}
