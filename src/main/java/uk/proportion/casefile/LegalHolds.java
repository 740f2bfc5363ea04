package uk.proportion.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.proportion.shared.CaseReference;
import uk.proportion.shared.Occurrence;

/** Which organisations want a case kept, whatever any schedule says. Each sets and lifts its own hold and sees no other. */
@Component
@Transactional
class LegalHolds {
    private final CaseLookup cases;
    private final JdbcTemplate jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LegalHolds(CaseLookup cases, JdbcTemplate jdbc, ApplicationEventPublisher events, Clock clock) {
        this.cases = cases;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** A hold that an organisation has set and not lifted. */
    record Hold(String reason, String setBy, Instant setAt) {}

    @Transactional(readOnly = true)
    public Optional<Hold> of(CaseReference reference, Authorship of) {
        return jdbc
                .query(
                        "select reason, set_by, set_at from legal_hold"
                                + " where case_id = ? and organisation = ? and lifted_at is null",
                        (row, number) -> new Hold(
                                row.getString("reason"),
                                row.getString("set_by"),
                                row.getObject("set_at", OffsetDateTime.class).toInstant()),
                        cases.id(reference),
                        of.organisation().value())
                .stream()
                .findFirst();
    }

    /** Holds the case; where the organisation holds it already, that hold stays as it is. */
    public void set(CaseReference reference, String reason, Authorship by) {
        UUID id = cases.lock(reference).id;
        if (of(reference, by).isPresent()) {
            return;
        }
        jdbc.update(
                "insert into legal_hold (id, case_id, organisation, reason, set_by, set_at) values (?, ?, ?, ?, ?, ?)",
                UUID.randomUUID(),
                id,
                by.organisation().value(),
                reason,
                by.user(),
                clock.instant().atOffset(ZoneOffset.UTC));
        events.publishEvent(Occurrence.in(reference, "LEGAL_HOLD_SET", "case").saying(reason));
    }

    /** Lifts the organisation's own hold, if there is one. */
    public void lift(CaseReference reference, Authorship by) {
        int lifted = jdbc.update(
                "update legal_hold set lifted_by = ?, lifted_at = ?"
                        + " where case_id = ? and organisation = ? and lifted_at is null",
                by.user(),
                clock.instant().atOffset(ZoneOffset.UTC),
                cases.lock(reference).id,
                by.organisation().value());
        if (lifted > 0) {
            events.publishEvent(Occurrence.in(reference, "LEGAL_HOLD_LIFTED", "case"));
        }
    }
}
