package uk.proportion.access.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** How people prove who they are. There is one way in an installation. */
public interface WayToSignIn {
    /** The page that offers it. */
    String SIGN_IN_PAGE = SignInPage.PATH;

    /** Opens it on the sign-in page. */
    HttpSecurity open(HttpSecurity http) throws Exception;

    /** Where the sign-in page leads to, or empty where it asks for a password itself. */
    default Optional<String> elsewhere() {
        return Optional.empty();
    }

    /** Shows the sign-in page again, with a sentence that says what is wrong and what to do. */
    static void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String problem)
            throws ServletException, IOException {
        response.setStatus(status.value());
        request.setAttribute(SignInPage.PROBLEM, problem);
        request.getRequestDispatcher(SignInPage.REFUSED).forward(request, response);
    }
}
