package uk.proportion.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The one page where people sign in; it says why they see it. */
@Controller
class SignInPage {
    static final String PATH = "/sign-in";
    static final String REFUSED = "/sign-in/refused";
    static final String PROBLEM = "problem";
    static final String USER = "user";
    static final String PASSWORD = "password";
    private static final Map<String, String> NOTICES = Map.of(
            "signed-out", "You have signed out.",
            "ended",
                    "Your session is over: nothing was done here for 15 minutes, or it had lasted 8 hours. Sign in again.",
            "again", "The page was open for too long. Sign in now.");

    private final WayToSignIn wayToSignIn;

    SignInPage(WayToSignIn wayToSignIn) {
        this.wayToSignIn = wayToSignIn;
    }

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
    @RequestMapping(REFUSED)
    String refused(@RequestAttribute(PROBLEM) String problem, HttpServletRequest request, Model page) {
        page.addAttribute(PROBLEM, problem);
        page.addAttribute(USER, Objects.requireNonNullElse(request.getParameter(USER), ""));
        return show(request, page);
    }

    private String show(HttpServletRequest request, Model page) {
        String next = ReturnTo.page(request);
        page.addAttribute(ReturnTo.PARAMETER, next);
        wayToSignIn
                .elsewhere()
                .map(address -> UriComponentsBuilder.fromPath(address)
                        .queryParam(ReturnTo.PARAMETER, "{next}")
                        .encode()
                        .build(next)
                        .toString())
                .ifPresent(address -> page.addAttribute("provider", address));
        return "sign-in";
    }
}
