package uk.proportion.reporting;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads the record to its end, also where the schedule is at it meanwhile. */
public final class Reading {
    private static final String LEFT = "select (select count(*) from audit_entry where position is null)"
            + " + (select h.position - r.position from audit_head h, record_reader r)";

    private Reading() {}

    public static void allOf(RecordReader reader, JdbcTemplate jdbc) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    reader.catchUp();
                    return jdbc.queryForObject(LEFT, Long.class) == 0;
                });
    }
}
