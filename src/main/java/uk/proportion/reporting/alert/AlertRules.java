package uk.proportion.reporting.alert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.proportion.reporting.AlertCode;
import uk.proportion.shared.Occurrence;

/** From when on the manager is told. Each change is on the audit record. */
@Service
@Transactional
class AlertRules {
    static final int SMALLEST = 1;
    static final int LARGEST = 10_000;

    private final JdbcTemplate jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AlertRules(JdbcTemplate jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** @param changedAt {@code null} where the threshold is the shipped one */
    record Rule(AlertCode code, int threshold, Instant changedAt) {}

    /** One for each alert, in the order of {@link AlertCode}. */
    @Transactional(readOnly = true)
    public List<Rule> all() {
        return jdbc.query("select code, threshold, changed_at from alert_rule", (row, number) -> rule(row)).stream()
                .sorted(Comparator.comparing(Rule::code))
                .toList();
    }

    /** Sets a threshold; setting what it is already changes nothing. */
    public void set(AlertCode code, int threshold, String by) {
        int before = jdbc.queryForObject(
                "select threshold from alert_rule where code = ? for update", Integer.class, code.name());
        if (before != threshold) {
            jdbc.update(
                    "update alert_rule set threshold = ?, changed_by = ?, changed_at = ? where code = ?",
                    threshold,
                    by,
                    clock.instant().atOffset(ZoneOffset.UTC),
                    code.name());
            events.publishEvent(Occurrence.of("ALERT_RULE_CHANGED")
                    .with("alert", code.name())
                    .with("before", before)
                    .with("after", threshold));
        }
    }

    private static Rule rule(ResultSet row) throws SQLException {
        OffsetDateTime changed = row.getObject("changed_at", OffsetDateTime.class);
        return new Rule(
                AlertCode.valueOf(row.getString("code")),
                row.getInt("threshold"),
                changed == null ? null : changed.toInstant());
    }
}
