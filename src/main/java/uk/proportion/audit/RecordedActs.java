package uk.proportion.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.proportion.shared.CaseReference;

/**
 * The record in the order of its chain, for whoever keeps figures up to date by it. Nothing is missed and nothing comes twice:
 * an entry has a position only once it is committed, and keeps it.
 */
@Component
@Transactional(readOnly = true)
public class RecordedActs {
    private final JdbcTemplate jdbc;
    private final Sealer sealer;

    RecordedActs(JdbcTemplate jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    /** Gives what is committed its position, as far as no other node is at it; so that it need not be waited for. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void seal() {
        sealer.sealAll();
    }

    /**
     * One entry of the record, without its words and codes.
     *
     * @param kind what happened, such as {@code TASK_COMPLETED}
     * @param reference the case that it is about, if it is about one
     * @param purpose why a case was read, as a code; {@code null} where it is no read
     */
    public record Act(long position, Instant at, String kind, Optional<CaseReference> reference, String purpose) {
        /** Whether somebody only looked at something, or tried to. */
        public boolean isRead() {
            return EntryFilter.READS.contains(kind) || EntryFilter.SAYS_WHY.contains(kind);
        }
    }

    /** Up to so many entries that follow on a position, in order. */
    public List<Act> after(long position, int most) {
        return jdbc.query(
                "select position, recorded_at, kind, case_reference, purpose from audit_entry where position > ?"
                        + " order by position fetch first ? rows only",
                (row, number) -> act(row),
                position,
                most);
    }

    private static Act act(ResultSet row) throws SQLException {
        return new Act(
                row.getLong("position"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("kind"),
                Optional.ofNullable(row.getString("case_reference")).flatMap(CaseReference::parse),
                row.getString("purpose"));
    }
}
