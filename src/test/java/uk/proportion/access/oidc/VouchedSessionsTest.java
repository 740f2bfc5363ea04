package uk.proportion.access.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;

class VouchedSessionsTest {
    private static final String SESSION = UUID.randomUUID().toString();
    private static final List<String> LEAD = List.of("greenfield-dsl");

    private Instant now = Instant.parse("2026-11-20T09:00:00Z");
    private final InstantSource clock = () -> now;
    private final EmbeddedDatabase database = new EmbeddedDatabaseBuilder()
            .setType(EmbeddedDatabaseType.H2)
            .generateUniqueName(true)
            .addScripts("db/migration/common/V30__sessions.sql", "db/migration/common/V37__vouched_sessions.sql")
            .build();
    private final VouchedSessions sessions = new VouchedSessions(
            JdbcClient.create(database), settings("secret", Duration.ofSeconds(8)), clock.withZone(ZoneOffset.UTC));

    @BeforeEach
    void signIn() {
        sessions.begin(SESSION, "theirs", "sealed", LEAD);
    }

    @AfterEach
    void shutDown() {
        database.shutdown();
    }

    @Test
    void theProvidersWordHoldsForEightSecondsAndNotForTen() {
        now = now.plus(Duration.ofSeconds(7));
        assertThat(known().holds()).isTrue();
        now = now.plus(Duration.ofSeconds(1));
        assertThat(known().holds()).isFalse();
    }

    @Test
    void nobodyCanHaveItHoldForLonger() {
        assertThatThrownBy(() -> settings("secret", Duration.ofSeconds(11)))
                .hasMessageContaining("ten seconds at most");
    }

    @Test
    void onlyOneRequestOfAllNodesAsksAtATime() {
        VouchedSession seen = known();

        assertThat(sessions.mayAsk(SESSION, seen)).isTrue();
        assertThat(sessions.mayAsk(SESSION, seen)).isFalse();
        assertThat(known().asked()).isTrue();
    }

    @Test
    void whoReadTheWordBeforeItWasRenewedDoesNotAskAgain() {
        VouchedSession seen = known();
        now = now.plus(Duration.ofSeconds(9));
        sessions.vouchedFor(SESSION, "next", List.of("north-officer"));

        assertThat(sessions.mayAsk(SESSION, seen)).isFalse();
        assertThat(known().groups()).containsExactly("north-officer");
    }

    @Test
    void aNodeThatDiedWhileItAskedHoldsNobodyUpForLong() {
        VouchedSession seen = known();
        sessions.mayAsk(SESSION, seen);
        now = now.plus(Duration.ofSeconds(6));

        assertThat(known().asked()).isFalse();
        assertThat(sessions.mayAsk(SESSION, seen)).isTrue();
    }

    @Test
    void sessionsThatAreOverAreForgottenAtTheNextSignIn() {
        now = now.plus(Duration.ofMinutes(2));
        sessions.begin(UUID.randomUUID().toString(), null, "sealed", LEAD);

        assertThat(sessions.find(SESSION)).isEmpty();
    }

    @Test
    void aSealedTokenOpensInItsOwnSessionAndWithTheClientsSecretOnly() throws GeneralSecurityException {
        SealedTokens tokens = new SealedTokens(settings("secret", Duration.ofSeconds(8)));
        SealedTokens afterANewSecret = new SealedTokens(settings("new secret", Duration.ofSeconds(8)));
        String sealed = tokens.seal("refresh token", SESSION);

        assertThat(sealed).doesNotContain("refresh");
        assertThat(tokens.open(sealed, SESSION)).contains("refresh token");
        assertThat(tokens.open(sealed, "another session")).isEmpty();
        assertThat(afterANewSecret.open(sealed, SESSION)).isEmpty();
    }

    private VouchedSession known() {
        return sessions.find(SESSION).orElseThrow();
    }

    private static ProviderSettings settings(String secret, Duration askedAgainAfter) {
        return new ProviderSettings(
                "https://login.example",
                "proportion",
                secret,
                "groups",
                Map.of(),
                List.of("openid"),
                askedAgainAfter,
                "proportion-api");
    }
}
