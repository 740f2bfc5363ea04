package uk.proportion.access.oidc;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import uk.proportion.access.Account;
import uk.proportion.access.oidc.ProviderAnswers.Answer;
import uk.proportion.access.web.IdentityProvider;
import uk.proportion.access.web.ProviderIsSilent;

/**
 * Has the identity provider say again, every few seconds in which somebody does something, that they still are one of theirs, and
 * in which groups.
 */
@Component
@Profile("oidc")
class Vouching implements IdentityProvider {
    private static final int LOOKS = 80;
    private static final long MILLIS_BETWEEN_LOOKS = 50;

    private final ProviderClient provider;
    private final ProviderAnswers answers;
    private final ProvidedAccounts accounts;
    private final VouchedSessions sessions;
    private final SealedTokens tokens;

    Vouching(
            ProviderClient provider,
            ProviderAnswers answers,
            ProvidedAccounts accounts,
            VouchedSessions sessions,
            SealedTokens tokens) {
        this.provider = provider;
        this.answers = answers;
        this.accounts = accounts;
        this.sessions = sessions;
        this.tokens = tokens;
    }

    /** Begins with what was said at sign-in. */
    void begin(HttpServletRequest request, ProvidedPerson person) {
        String session = request.getSession().getId();
        sessions.begin(
                session,
                person.idToken().getClaimAsString("sid"),
                tokens.seal(RefreshTokenOfSignIn.in(request), session),
                person.signedIn().account().groups());
    }

    @Override
    public Optional<Account> stillVouchesFor(Account account, String session) {
        return sessions.find(session).flatMap(known -> {
            if (known.holds()) {
                return Optional.of(with(account, known.groups()));
            }
            return sessions.mayAsk(session, known) ? ask(account, session, known) : await(account, session, known);
        });
    }

    @Override
    public String origin() {
        return provider.origin();
    }

    @Override
    public Optional<String> signOutPage(String session, String comeBackTo) {
        try {
            return sessions.find(session)
                    .flatMap(known -> tokens.open(known.sealedToken(), session))
                    .flatMap(answers::about)
                    .flatMap(answer -> provider.signOutPage(answer.idToken().getTokenValue(), comeBackTo));
        } catch (ProviderIsSilent silent) {
            return Optional.empty();
        } finally {
            sessions.end(session);
        }
    }

    private Optional<Account> ask(Account account, String session, VouchedSession known) {
        try {
            Optional<Answer> answer = tokens.open(known.sealedToken(), session).flatMap(answers::about);
            Optional<Account> now = answer.flatMap(said -> accounts.of(said.idToken(), account.name()))
                    .filter(said -> said.id().equals(account.id()));
            now.ifPresentOrElse(
                    said -> sessions.vouchedFor(
                            session, tokens.seal(answer.get().refreshToken(), session), said.groups()),
                    () -> sessions.end(session));
            return now;
        } catch (ProviderIsSilent silent) {
            sessions.notAnswered(session);
            throw silent;
        }
    }

    /** Another request is asking; what it is told holds for this one too. */
    private Optional<Account> await(Account account, String session, VouchedSession known) {
        for (int look = 0; look < LOOKS; look++) {
            pause();
            Optional<VouchedSession> now = sessions.find(session);
            if (now.isEmpty()) {
                return Optional.empty();
            }
            if (now.get().vouchedAt().isAfter(known.vouchedAt())) {
                return Optional.of(with(account, now.get().groups()));
            }
            if (!now.get().asked()) {
                break;
            }
        }
        throw new ProviderIsSilent("Another request was given no answer by the identity provider", null);
    }

    private static void pause() {
        try {
            Thread.sleep(MILLIS_BETWEEN_LOOKS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ProviderIsSilent("The product is stopping", stopped);
        }
    }

    private static Account with(Account account, List<String> groups) {
        return new Account(account.id(), account.name(), groups);
    }
}
