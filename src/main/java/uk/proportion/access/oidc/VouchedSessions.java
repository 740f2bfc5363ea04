package uk.proportion.access.oidc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the identity provider last said of each session, for all nodes; and which of them is asking it anew. */
@Component
@Profile("oidc")
class VouchedSessions {
    /** Whoever asks the provider has given up, or died, by then. */
    private static final Duration LONGEST_QUESTION = Duration.ofSeconds(5);

    private static final Duration LEFT_BEHIND = Duration.ofMinutes(1);

    private final JdbcClient database;
    private final Duration wordHolds;
    private final Clock clock;

    VouchedSessions(JdbcClient database, ProviderSettings settings, Clock clock) {
        this.database = database;
        this.wordHolds = settings.askedAgainAfter();
        this.clock = clock;
    }

    /** Keeps a session that has just begun, and forgets those that are over. */
    void begin(String session, String providerSession, String sealedToken, List<String> groups) {
        database.sql("delete from vouched_session where vouched_at < ?"
                        + " and session_id not in (select session_id from spring_session)")
                .param(at(clock.instant().minus(LEFT_BEHIND)))
                .update();
        database.sql("insert into vouched_session (session_id, provider_session, refresh_token, member_of, vouched_at)"
                        + " values (?, ?, ?, ?, ?)")
                .params(session, providerSession, sealedToken, String.join(",", groups), at(clock.instant()))
                .update();
    }

    Optional<VouchedSession> find(String session) {
        return database.sql("select refresh_token, member_of, vouched_at, asked_at from vouched_session"
                        + " where session_id = ?")
                .param(session)
                .query(this::row)
                .optional();
    }

    /** Our sessions that belong to one session at the provider. */
    List<String> of(String providerSession) {
        return database.sql("select session_id from vouched_session where provider_session = ?")
                .param(providerSession)
                .query(String.class)
                .list();
    }

    /** Whether it is this request that may ask the provider: one at a time does, of all nodes, as a token may be used once only. */
    boolean mayAsk(String session, VouchedSession seen) {
        OffsetDateTime now = at(clock.instant());
        return database.sql("update vouched_session set asked_at = ? where session_id = ? and vouched_at = ?"
                                + " and (asked_at is null or asked_at < ?)")
                        .params(now, session, at(seen.vouchedAt()), now.minus(LONGEST_QUESTION))
                        .update()
                == 1;
    }

    void vouchedFor(String session, String sealedToken, List<String> groups) {
        database.sql("update vouched_session set refresh_token = ?, member_of = ?, vouched_at = ?, asked_at = null"
                        + " where session_id = ?")
                .params(sealedToken, String.join(",", groups), at(clock.instant()), session)
                .update();
    }

    void notAnswered(String session) {
        database.sql("update vouched_session set asked_at = null where session_id = ?")
                .param(session)
                .update();
    }

    void end(String session) {
        database.sql("delete from vouched_session where session_id = ?")
                .param(session)
                .update();
    }

    private VouchedSession row(ResultSet row, int number) throws SQLException {
        Instant now = clock.instant();
        Instant vouchedAt = row.getObject("vouched_at", OffsetDateTime.class).toInstant();
        OffsetDateTime asked = row.getObject("asked_at", OffsetDateTime.class);
        return new VouchedSession(
                row.getString("refresh_token"),
                Arrays.asList(row.getString("member_of").split(",")),
                vouchedAt,
                vouchedAt.plus(wordHolds).isAfter(now),
                asked != null && asked.toInstant().plus(LONGEST_QUESTION).isAfter(now));
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
