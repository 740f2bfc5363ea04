package uk.proportion.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The one page where people sign in; it says why they see it. */
@Controller
class SignInPage {
    static final String PATH = "/sign-in";
    static final String REFUSED = "/sign-in/refused";
    static final String USER = "user";
    static final String PASSWORD = "password";
    private static final Map<String, String> NOTICES = Map.of(
            "signed-out", "You have signed out.",
            "ended",
                    "Your session is over: nothing was done here for 15 minutes, or it had lasted 8 hours. Sign in again.",
            "again", "The page was open for too long. Sign in now.");

    @GetMapping(PATH)
    String open(
            Authentication who, @RequestParam Map<String, String> parameters, HttpServletRequest request, Model page) {
        if (who != null) {
            return "redirect:" + ReturnTo.page(request);
        }
        NOTICES.keySet().stream()
                .filter(parameters::containsKey)
                .findFirst()
                .ifPresent(notice -> page.addAttribute("notice", NOTICES.get(notice)));
        return show(request, page);
    }

    /** Only forwarded to. The user name stays as it was typed, the password does not. */
    @PostMapping(REFUSED)
    String refused(HttpServletRequest request, HttpServletResponse response, Model page) {
        boolean tooMany = response.getStatus() == HttpStatus.TOO_MANY_REQUESTS.value();
        page.addAttribute(
                "problem",
                tooMany
                        ? "There were too many tries to sign in from here. Wait a minute, then try again"
                        : "The user name or the password is not right. Try again");
        page.addAttribute(USER, Objects.requireNonNullElse(request.getParameter(USER), ""));
        return show(request, page);
    }

    private static String show(HttpServletRequest request, Model page) {
        page.addAttribute(ReturnTo.PARAMETER, ReturnTo.page(request));
        return "sign-in";
    }
}
