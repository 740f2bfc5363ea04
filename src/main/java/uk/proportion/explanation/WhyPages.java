package uk.proportion.explanation;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.proportion.access.CurrentUser;
import uk.proportion.casefile.CaseAccess;
import uk.proportion.casefile.UnknownCase;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;

/** Why the decisions of a case were given, to users of an agency that takes part; to everybody else there are no such pages. */
@Controller
@RequestMapping("/cases/{reference}/why")
class WhyPages {
    private final CaseAccess access;
    private final CurrentUser currentUser;
    private final Explanations explanations;

    WhyPages(CaseAccess access, CurrentUser currentUser, Explanations explanations) {
        this.access = access;
        this.currentUser = currentUser;
        this.explanations = explanations;
    }

    @GetMapping
    String all(@PathVariable String reference, Model page) {
        CaseReference readable = access.readable(reference);
        page.addAttribute("reference", readable.value());
        page.addAttribute("groups", explanations.all(readable, reader()));
        return "why";
    }

    /** A decision that the agency does not see is not there, as one that was never taken. */
    @GetMapping("/{decision}/{subject}")
    String one(
            @PathVariable String reference, @PathVariable String decision, @PathVariable String subject, Model page) {
        CaseReference readable = access.readable(reference);
        page.addAttribute("reference", readable.value());
        page.addAttribute(
                "why", explanations.of(readable, reader(), decision, subject).orElseThrow(UnknownCase::new));
        page.addAttribute("title", explanations.title(decision, subject));
        return "why-decision";
    }

    @ExceptionHandler(UnknownCase.class)
    void notThere(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    private Agency reader() {
        return currentUser.get().agency();
    }
}
