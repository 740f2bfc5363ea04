package uk.proportion.access.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uk.proportion.access.Account;
import uk.proportion.access.Accounts;

/** The people of the engine's identity tables. */
@Component
class EngineAccounts implements Accounts {
    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final int REMEMBERED = 10_000;

    private final IdentityService identity;
    private final ProcessEngineConfigurationImpl engine;
    private final Argon2Passwords argon2 = new Argon2Passwords();
    private final String nobodys = argon2.encrypt("nobody's password");
    private final Cache<String, Optional<Account>> recent = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(FRESH)
            .build();

    EngineAccounts(IdentityService identity, @Lazy ProcessEngineConfigurationImpl engine) {
        this.identity = identity;
        this.engine = engine;
    }

    @Override
    public Optional<Account> signIn(String user, String password) {
        User known =
                user.isEmpty() ? null : identity.createUserQuery().userId(user).singleResult();
        if (known == null) {
            argon2.check(password, nobodys);
            return Optional.empty();
        }
        if (!identity.checkPassword(known.getId(), password)) {
            return Optional.empty();
        }
        hashAnew(known, password);
        return Optional.of(account(known));
    }

    @Override
    public Optional<Account> find(String user) {
        return recent.get(user, this::whoeverAsks);
    }

    /** What is remembered for everybody must not depend on whom the engine lets the first of them see. */
    private Optional<Account> whoeverAsks(String id) {
        return engine.getCommandExecutorTxRequired()
                .execute((CommandContext context) -> context.runWithoutAuthorization(() -> Optional.ofNullable(
                                identity.createUserQuery().userId(id).singleResult())
                        .map(this::account)));
    }

    /** A password that was hashed by an older way is hashed by today's as soon as it is known. */
    private void hashAnew(User user, String password) {
        if (!user.getPassword().startsWith("{" + Argon2Passwords.NAME + "}")) {
            user.setPassword(password);
            identity.saveUser(user);
        }
    }

    private Account account(User user) {
        List<String> groups = identity.createGroupQuery().groupMember(user.getId()).list().stream()
                .map(Group::getId)
                .sorted()
                .toList();
        String name = Stream.of(user.getFirstName(), user.getLastName())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
        return new Account(user.getId(), name.isEmpty() ? user.getId() : name, groups);
    }
}
