package uk.proportion.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import uk.proportion.access.User;
import uk.proportion.shared.CaseReference;

/** When somebody last read which of their cases, by the record. */
@Component
public class LastReads {
    private static final String LAST = "select case_reference, max(recorded_at) as at from audit_entry"
            + " where who = :who and kind = 'CASE_READ' and case_reference in (:cases) group by case_reference";

    private final NamedParameterJdbcTemplate jdbc;

    LastReads(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that the user has never read are missing; one statement. */
    public Map<CaseReference, Instant> of(User user, Collection<CaseReference> cases) {
        Map<CaseReference, Instant> read = new HashMap<>();
        if (!cases.isEmpty()) {
            jdbc.query(
                    LAST,
                    Map.of(
                            "who",
                            user.id(),
                            "cases",
                            cases.stream().map(CaseReference::value).toList()),
                    row -> {
                        read.put(
                                new CaseReference(row.getString("case_reference")),
                                row.getObject("at", OffsetDateTime.class).toInstant());
                    });
        }
        return read;
    }
}
