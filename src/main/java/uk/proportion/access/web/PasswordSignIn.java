package uk.proportion.access.web;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import uk.proportion.access.Account;
import uk.proportion.access.Accounts;

/** Signs people in with the user name and password that are kept here, as often as {@link SignInLimits} let an address try. */
@Component
public class PasswordSignIn implements AuthenticationProvider {
    private final Accounts accounts;
    private final SignInLimits limits;
    private final Clock clock;

    PasswordSignIn(Accounts accounts, SignInLimits limits, Clock clock) {
        this.accounts = accounts;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String user = attempt.getName();
        String address = ((WebAuthenticationDetails) attempt.getDetails()).getRemoteAddress();
        Optional<Duration> wait = limits.take(address, user);
        if (wait.isPresent()) {
            throw new TooManyTries(wait.get());
        }
        Account account = accounts.signIn(user, String.valueOf(attempt.getCredentials()))
                .orElseThrow(() -> new BadCredentialsException("User or password is wrong"));
        limits.giveBack(address, user);
        return new SignedInToken(new SignedIn(account, SignedIn.By.PASSWORD, clock.instant()));
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }
}
