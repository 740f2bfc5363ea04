package uk.proportion.casefile;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.proportion.access.ReadingPurpose;
import uk.proportion.shared.CaseReference;

/** Asks somebody without an open task on a case why they read it. */
@Controller
@RequestMapping("/cases/{reference}/purpose")
class PurposePage {
    private static final String WORDS = "words";
    private static final Pattern PART = Pattern.compile("(?:[A-Za-z0-9:_-]+(?:/[A-Za-z0-9:_-]+)*)?");

    private final CaseAccess access;
    private final ReasonsToRead reasons;

    PurposePage(CaseAccess access, ReasonsToRead reasons) {
        this.access = access;
        this.reasons = reasons;
    }

    @GetMapping
    String ask(
            @PathVariable String reference,
            @RequestParam(required = false) String stated,
            @RequestParam(required = false) String to,
            Model page) {
        page.addAttribute("to", to);
        page.addAttribute("stated", stated != null);
        return show(access.readable(reference), page);
    }

    @PostMapping
    String state(
            @PathVariable String reference,
            @RequestParam(required = false) String purpose,
            @RequestParam(required = false) String words,
            @RequestParam(required = false) String to,
            HttpServletResponse response,
            Model page) {
        CaseReference readable = access.readable(reference);
        try {
            reasons.state(readable, purpose, words);
            return "redirect:/cases/" + readable + (isPart(to) ? to.isEmpty() ? "" : "/" + to : "/purpose?stated");
        } catch (InvalidFacts invalid) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            boolean ofTheWords = invalid.getMessage().startsWith(WORDS);
            page.addAttribute("field", ofTheWords ? WORDS : "purpose");
            page.addAttribute("problem", ofTheWords ? faultOf(words, invalid) : "Choose why you read this case");
            page.addAttribute("to", to);
            page.addAttribute("purpose", purpose);
            page.addAttribute(WORDS, words);
            return show(readable, page);
        }
    }

    /** Whether that is the address of a page of the case, by which somebody came here. */
    private static boolean isPart(String to) {
        return to != null && PART.matcher(to).matches();
    }

    @ExceptionHandler(UnknownCase.class)
    void notThere(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    private static String faultOf(String words, InvalidFacts invalid) {
        return words == null || words.isBlank()
                ? "Say in your own words why you read this case"
                : "What you wrote" + invalid.getMessage().substring(WORDS.length());
    }

    private static String show(CaseReference reference, Model page) {
        page.addAttribute("reference", reference.value());
        page.addAttribute("purposes", ReadingPurpose.values());
        return "purpose";
    }
}
