package uk.proportion.access.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/** User name and password on a page of ours. */
@Component
@Profile("!oidc")
class SignInByPassword implements WayToSignIn {
    private final PasswordSignIn passwords;

    SignInByPassword(PasswordSignIn passwords) {
        this.passwords = passwords;
    }

    @Override
    public HttpSecurity open(HttpSecurity http) throws Exception {
        return http.authenticationProvider(passwords)
                .formLogin(form -> form.loginPage(SignInPage.PATH)
                        .loginProcessingUrl(SignInPage.PATH)
                        .usernameParameter(SignInPage.USER)
                        .passwordParameter(SignInPage.PASSWORD)
                        .successHandler(new AfterSignIn())
                        .failureHandler(SignInByPassword::showTheFormAgain));
    }

    private static void showTheFormAgain(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException, ServletException {
        if (refusal instanceof TooManyTries tooMany) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.seconds()));
            WayToSignIn.refuse(
                    request,
                    response,
                    HttpStatus.TOO_MANY_REQUESTS,
                    "There were too many tries to sign in from here. Wait a minute, then try again");
        } else {
            WayToSignIn.refuse(
                    request,
                    response,
                    HttpStatus.UNAUTHORIZED,
                    "The user name or the password is not right. Try again");
        }
    }
}
