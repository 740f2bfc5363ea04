package uk.proportion.access.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Answers 404 to what nobody may reach, and says what to do where the guard against forged requests does not fit. */
class AsIfAbsent implements AccessDeniedHandler, AuthenticationEntryPoint {
    private final AskToSignIn askToSignIn = new AskToSignIn();

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException, ServletException {
        if (!(refusal instanceof CsrfException)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (SecurityContextHolder.getContext().getAuthentication() == null) {
            askToSignIn.commence(request, response, new InsufficientAuthenticationException("Signed out"));
        } else {
            JsonRefusal.send(response, HttpStatus.FORBIDDEN, "This page is out of date: reload it");
        }
    }
}
