package uk.proportion.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.proportion.access.PurposeStated;
import uk.proportion.access.User;
import uk.proportion.shared.CaseReference;
import uk.proportion.shared.Occurrence;

/** Why somebody reads a case, for as long as it holds. What they wrote about it is on the record only. */
@Component
class StatedPurposes {
    static final Duration HOLDS = Duration.ofMinutes(30);

    private final JdbcTemplate jdbc;
    private final AuditTrail trail;
    private final Clock clock;

    StatedPurposes(JdbcTemplate jdbc, AuditTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    public void on(PurposeStated stated) {
        Instant now = clock.instant();
        String who = stated.user().id();
        jdbc.update("delete from stated_purpose where who = ? and holds_until <= ?", who, now.atOffset(ZoneOffset.UTC));
        jdbc.update(
                "insert into stated_purpose (id, who, case_reference, purpose, holds_until) values (?, ?, ?, ?, ?)",
                UUID.randomUUID(),
                who,
                stated.reference().value(),
                stated.purpose().name(),
                now.plus(HOLDS).atOffset(ZoneOffset.UTC));
        trail.on(Occurrence.in(stated.reference(), "PURPOSE_STATED", "case")
                .with("why", stated.purpose().name())
                .saying(stated.words()));
    }

    /** The purpose that this user has stated last for the case, as a code, while it holds. */
    Optional<String> of(User user, CaseReference reference) {
        return jdbc
                .queryForList(
                        "select purpose from stated_purpose where who = ? and case_reference = ? and holds_until > ?"
                                + " order by holds_until desc",
                        String.class,
                        user.id(),
                        reference.value(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .stream()
                .findFirst();
    }
}
