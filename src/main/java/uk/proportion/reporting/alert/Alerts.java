package uk.proportion.reporting.alert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import uk.proportion.reporting.AlertCode;
import uk.proportion.reporting.AlertRaised;

/** The alerts that have been raised. One begins when its signal first goes beyond its threshold, and ends when it no longer does. */
@Component
class Alerts {
    private final JdbcTemplate jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Alerts(JdbcTemplate jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** @param endedAt {@code null} where it has not ended */
    record Raised(UUID id, AlertCode code, String about, long figure, Instant beganAt, Instant endedAt) {}

    /** Those that have not ended, the latest first. */
    List<Raised> open() {
        return jdbc.query(
                "select * from raised_alert where ended_at is null order by began_at desc, code, about",
                (row, number) -> raised(row));
    }

    /** Those that ended last. */
    List<Raised> ended(int most) {
        return jdbc.query(
                "select * from raised_alert where ended_at is not null order by ended_at desc, code, about"
                        + " fetch first ? rows only",
                (row, number) -> raised(row),
                most);
    }

    /** Begins and ends alerts of that code, so that those are open that are beyond the threshold now. */
    void follow(AlertCode code, Map<String, Long> beyond) {
        Map<String, Long> toBegin = new HashMap<>(beyond);
        open().stream().filter(one -> one.code() == code).forEach(one -> {
            Long figure = toBegin.remove(one.about());
            if (figure == null) {
                jdbc.update("update raised_alert set ended_at = ? where id = ?", now(), one.id());
                publish(code, one.about(), false, one.figure());
            } else if (figure != one.figure()) {
                jdbc.update("update raised_alert set figure = ? where id = ?", figure, one.id());
            }
        });
        toBegin.forEach((about, figure) -> {
            jdbc.update(
                    "insert into raised_alert (id, code, about, figure, began_at) values (?, ?, ?, ?, ?)",
                    UUID.randomUUID(),
                    code.name(),
                    about,
                    figure,
                    now());
            publish(code, about, true, figure);
        });
    }

    private void publish(AlertCode code, String about, boolean begun, long figure) {
        events.publishEvent(new AlertRaised(code, about, begun, figure, clock.instant()));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Raised raised(ResultSet row) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Raised(
                row.getObject("id", UUID.class),
                AlertCode.valueOf(row.getString("code")),
                row.getString("about"),
                row.getLong("figure"),
                row.getObject("began_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant());
    }
}
