package uk.proportion.reporting.alert;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import uk.proportion.audit.LastVerification;
import uk.proportion.audit.LastVerification.Found;
import uk.proportion.audit.Verifier;
import uk.proportion.reporting.AlertCode;
import uk.proportion.shared.Occurrence;

/** Verifies the audit chain once a day, on one node, and tells where it was found broken or nobody has verified it. */
@Component
class ChainChecks implements Signal {
    static final String BROKEN = "BROKEN";
    static final String UNVERIFIED = "UNVERIFIED";
    private static final Duration A_DAY = Duration.ofDays(1);

    private final JdbcTemplate jdbc;
    private final Verifier verifier;
    private final LastVerification last;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChainChecks(
            JdbcTemplate jdbc,
            Verifier verifier,
            LastVerification last,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.verifier = verifier;
        this.last = last;
        this.events = events;
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
            boolean intact = verifier.verify().intact();
            events.publishEvent(Occurrence.of("CHAIN_VERIFIED").with("intact", intact));
        }
    }

    @Override
    public AlertCode code() {
        return AlertCode.CHAIN_BROKEN;
    }

    @Override
    public Map<String, Long> beyond(int hours) {
        Optional<Found> found = last.find();
        if (found.isPresent() && !found.get().intact()) {
            return Map.of(BROKEN, 0L);
        }
        long since = found.map(Found::at).or(this::begun).map(this::hoursSince).orElse(0L);
        return since < hours ? Map.of() : Map.of(UNVERIFIED, since);
    }

    /** Where no verification has come to an end yet, when the first was begun. */
    private Optional<Instant> begun() {
        return Optional.ofNullable(
                        jdbc.queryForObject("select verification_begun_at from alert_watch", OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    private long hoursSince(Instant then) {
        return Duration.between(then, clock.instant()).toHours();
    }
}
