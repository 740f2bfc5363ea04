package uk.proportion.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When the chain of the record was last verified, and what was found, as it is on record. */
@Component
@Transactional(readOnly = true)
public class LastVerification {
    private static final String LAST = "select recorded_at, codes from audit_entry where kind = 'CHAIN_VERIFIED'"
            + " order by recorded_at desc, id fetch first 1 rows only";

    private final JdbcTemplate jdbc;

    LastVerification(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What was found at that moment. */
    public record Found(Instant at, boolean intact) {}

    /** Empty where it was never verified. */
    public Optional<Found> find() {
        return jdbc
                .query(
                        LAST,
                        (row, number) -> new Found(
                                row.getObject("recorded_at", OffsetDateTime.class)
                                        .toInstant(),
                                row.getString("codes").contains("\"intact\":true")))
                .stream()
                .findFirst();
    }
}
