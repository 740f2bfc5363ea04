package uk.proportion.casepage;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.proportion.access.CurrentUser;
import uk.proportion.access.User;
import uk.proportion.casefile.OwnCases;
import uk.proportion.casefile.OwnCases.OwnCase;
import uk.proportion.shared.CaseReference;

/** The cases that the reader's organisation takes part in, by reference and without a name; and the way to one of them. */
@Controller
class CaseListPage {
    private static final int A_PAGE = 25;
    private static final int LAST_PAGE = 4000;

    private final CurrentUser currentUser;
    private final OwnCases cases;
    private final CaseWords words;

    CaseListPage(CurrentUser currentUser, OwnCases cases, CaseWords words) {
        this.currentUser = currentUser;
        this.cases = cases;
        this.words = words;
    }

    /**
     * A line of the list.
     *
     * @param next the step that is due first; {@code null} without one
     * @param left how long there is for it, or since when it is overdue
     */
    record Line(String reference, Tag state, String opened, String next, String due, String left, boolean late) {}

    @GetMapping("/cases")
    String open(@RequestParam(defaultValue = "1") int page, Model model) {
        return list(Math.min(Math.max(page, 1), LAST_PAGE), false, model);
    }

    /** What was typed never stands in an address: it may be anything. */
    @PostMapping("/cases")
    String find(@RequestParam(defaultValue = "") String reference, HttpServletResponse response, Model model) {
        Optional<CaseReference> wanted = CaseReference.parse(reference.strip().toUpperCase(java.util.Locale.ROOT));
        if (wanted.isPresent()) {
            return "redirect:/cases/" + wanted.get();
        }
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        model.addAttribute("typed", reference);
        return list(1, true, model);
    }

    private String list(int page, boolean misspelt, Model model) {
        List<OwnCase> found = currentUser.find().map(user -> some(user, page)).orElse(List.of());
        model.addAttribute("misspelt", misspelt);
        model.addAttribute("cases", found.stream().limit(A_PAGE).map(this::line).toList());
        model.addAttribute("page", page);
        model.addAttribute("more", found.size() > A_PAGE);
        return "cases";
    }

    /** One more than a page holds, to know whether there is a next page. */
    private List<OwnCase> some(User user, int page) {
        return cases.of(user, (page - 1) * A_PAGE, A_PAGE + 1);
    }

    private Line line(OwnCase one) {
        boolean due = one.nextDue() != null;
        return new Line(
                one.reference().value(),
                words.state(one.state()),
                words.day(one.openedAt()),
                due ? words.words().step(one.nextStep()) : null,
                due ? words.moment(one.nextDue()) : null,
                due ? words.due(one.nextDue()) : null,
                due && words.isPast(one.nextDue()));
    }
}
