package uk.proportion.recording.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uk.proportion.access.CurrentUser;
import uk.proportion.casefile.CaseAccess;
import uk.proportion.casefile.UnknownCase;
import uk.proportion.recording.OutcomesAtHand;
import uk.proportion.recording.SignedImpacts;
import uk.proportion.recording.WhyNotInWords;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;

/** Side by side, what each outcome that may be proposed for a crime would mean for the child. */
@Controller
class ImpactPage {
    private final CaseAccess access;
    private final CurrentUser currentUser;
    private final OutcomesAtHand outcomes;
    private final SignedImpacts signed;
    private final WhyNotInWords words;

    ImpactPage(
            CaseAccess access,
            CurrentUser currentUser,
            OutcomesAtHand outcomes,
            SignedImpacts signed,
            WhyNotInWords words) {
        this.access = access;
        this.currentUser = currentUser;
        this.outcomes = outcomes;
        this.signed = signed;
        this.words = words;
    }

    @GetMapping("/cases/{reference}/impact/{crime}")
    String show(@PathVariable String reference, @PathVariable String crime, Model page) {
        CaseReference readable = access.readable(reference);
        Agency reader = currentUser.get().agency();
        var known = outcomes.of(readable, reader, crime).orElseThrow(UnknownCase::new);
        page.addAttribute("reference", readable.value());
        page.addAttribute("crime", known);
        page.addAttribute("impacts", outcomes.impacts(readable, reader, crime));
        page.addAttribute("groups", Refused.groups(known.notOffered(), words));
        page.addAttribute(
                "signed",
                signed.of(readable, reader).stream()
                        .filter(one -> one.crime().equals(crime))
                        .toList());
        return "recording/impact";
    }

    @ExceptionHandler(UnknownCase.class)
    void notThere(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
