package uk.proportion.workflow;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Whether the engine does what is due by itself, and whether anybody has acted where a deadline was missed: counts alone. */
@Component
public class RunningOfTheEngine {
    private static final String STUCK = "select count(*) from act_ru_job where suspension_state_ = 1"
            + " and (retries_ = 0 or coalesce(duedate_, create_time_) < ?)";
    private static final String MISSED =
            "select count(distinct task) from open_task where step = 'UserTask_ActOnTheMissedDeadline' and since < ?";

    private final JdbcTemplate jdbc;
    private final Clock clock;

    RunningOfTheEngine(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many jobs have been due for longer than that, or have failed as often as they may. */
    public long stuckJobs(Duration late) {
        return count(STUCK, late);
    }

    /** How many missed deadlines have waited for the manager for longer than that. */
    public long missedDeadlines(Duration waited) {
        return count(MISSED, waited);
    }

    private long count(String sql, Duration before) {
        Timestamp then = Timestamp.from(clock.instant().minus(before));
        return Optional.ofNullable(jdbc.queryForObject(sql, Long.class, then)).orElse(0L);
    }
}
