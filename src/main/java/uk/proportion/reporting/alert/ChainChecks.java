package uk.proportion.reporting.alert;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import uk.proportion.audit.Verifier;
import uk.proportion.reporting.AlertCode;
import uk.proportion.reporting.ChainCheck;

/** Verifies the audit chain once a day, on one node, and remembers what was found. */
@Component
class ChainChecks implements Signal, ChainCheck {
    static final String BROKEN = "BROKEN";
    static final String UNVERIFIED = "UNVERIFIED";
    private static final Duration A_DAY = Duration.ofDays(1);

    private final JdbcTemplate jdbc;
    private final Verifier verifier;
    private final Clock clock;

    ChainChecks(JdbcTemplate jdbc, Verifier verifier, Clock clock) {
        this.jdbc = jdbc;
        this.verifier = verifier;
        this.clock = clock;
    }

    /** Verifies where a day has passed; whoever is first to say so does it, the others pass. Never within a transaction. */
    void verifyDaily() {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        int mine = jdbc.update(
                "update alert_watch set verification_begun_at = ?"
                        + " where verification_begun_at is null or verification_begun_at <= ?",
                now,
                now.minus(A_DAY));
        if (mine == 1) {
            boolean whole = verifier.verify().intact();
            jdbc.update(
                    "update alert_watch set verified_at = ?, chain_whole = ?",
                    clock.instant().atOffset(ZoneOffset.UTC),
                    whole);
        }
    }

    @Override
    public Optional<Found> last() {
        return jdbc
                .query(
                        "select verified_at, chain_whole from alert_watch where verified_at is not null",
                        (row, number) -> new Found(
                                row.getObject("verified_at", OffsetDateTime.class)
                                        .toInstant(),
                                row.getBoolean("chain_whole")))
                .stream()
                .findFirst();
    }

    @Override
    public AlertCode code() {
        return AlertCode.CHAIN_BROKEN;
    }

    @Override
    public Map<String, Long> beyond(int hours) {
        return jdbc.queryForObject(
                "select verification_begun_at, verified_at, chain_whole from alert_watch", (row, number) -> {
                    OffsetDateTime begun = row.getObject("verification_begun_at", OffsetDateTime.class);
                    OffsetDateTime verified = row.getObject("verified_at", OffsetDateTime.class);
                    if (verified != null && !row.getBoolean("chain_whole")) {
                        return Map.of(BROKEN, 0L);
                    }
                    OffsetDateTime last = verified == null ? begun : verified;
                    long since = last == null ? 0 : hoursSince(last.toInstant());
                    return since < hours ? Map.of() : Map.of(UNVERIFIED, since);
                });
    }

    private long hoursSince(Instant then) {
        return Duration.between(then, clock.instant()).toHours();
    }
}
