package uk.proportion.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How often imagery was refused, by the record. */
@Component
public class RefusedImagery {
    private static final String COUNT =
            "select count(*) from audit_entry where kind = 'IMAGERY_REFUSED' and recorded_at >= ?";

    private final JdbcTemplate jdbc;
    private final Clock clock;

    RefusedImagery(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Within that time until now. */
    public long within(Duration time) {
        OffsetDateTime since = clock.instant().minus(time).atOffset(ZoneOffset.UTC);
        return Optional.ofNullable(jdbc.queryForObject(COUNT, Long.class, since))
                .orElse(0L);
    }
}
