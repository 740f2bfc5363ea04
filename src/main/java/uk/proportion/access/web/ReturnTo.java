package uk.proportion.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;

/** The page to open after signing in: always one of ours, never an address that somebody put into a link. */
final class ReturnTo {
    static final String PARAMETER = "next";
    static final String HOME = "/";
    private static final Pattern PAGE_OF_OURS = Pattern.compile("/(?![/\\\\])[A-Za-z0-9/_.~?=&%-]*");
    private static final int LONGEST = 500;

    private ReturnTo() {}

    /** Where to sign in, so that this request's page is opened afterwards. */
    static String signInFor(HttpServletRequest request) {
        String query = request.getQueryString();
        String page = request.getRequestURI() + (query == null ? "" : "?" + query);
        boolean canBeOpened = HttpMethod.GET.matches(request.getMethod()) && isPageOfOurs(page);
        if (HOME.equals(page) || !canBeOpened) {
            return SignInPage.PATH;
        }
        return SignInPage.PATH + "?" + PARAMETER + "=" + URLEncoder.encode(page, StandardCharsets.UTF_8);
    }

    /** The page that was asked for, or the home page. */
    static String page(HttpServletRequest request) {
        String page = request.getParameter(PARAMETER);
        return page != null && isPageOfOurs(page) ? page : HOME;
    }

    private static boolean isPageOfOurs(String page) {
        return page.length() <= LONGEST && PAGE_OF_OURS.matcher(page).matches();
    }
}
