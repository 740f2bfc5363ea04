package uk.proportion.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import uk.proportion.audit.Anchors.Anchor;
import uk.proportion.audit.EntryRows.Sealed;

/** Checks the whole chain against itself, against the words that belong to it and against the daily anchors. */
@Service
public class Verifier {
    private static final int FETCHED_AT_ONCE = 1000;

    private final JdbcTemplate jdbc;
    private final Anchors anchors;
    private final TransactionTemplate snapshot;

    Verifier(DataSource database, Anchors anchors, PlatformTransactionManager transactions) {
        this.jdbc = new JdbcTemplate(database);
        this.jdbc.setFetchSize(FETCHED_AT_ONCE);
        this.anchors = anchors;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
    }

    /** The state of the chain at this moment; entries that are sealed meanwhile do not disturb it. */
    public Verification verify() {
        return snapshot.execute(status -> {
            List<Anchor> kept = anchors.all();
            ChainWalk walk = new ChainWalk(kept, erased());
            ChainHead head = jdbc.queryForObject("select position, hash from audit_head", ChainHead.MAPPER);
            jdbc.query(
                    "select e.*, p.salt, p.words from audit_entry e left join audit_payload p on p.entry_id = e.id"
                            + " where e.position is not null order by e.position",
                    (RowCallbackHandler) row -> walk.next(link(row), payload(row)));
            walk.end(head);
            return jdbc.queryForObject(
                    "select count(*) as unsealed, min(recorded_at) as since from audit_entry where position is null",
                    (row, number) -> new Verification(
                            walk.length(),
                            row.getLong("unsealed"),
                            since(row),
                            walk.hash(),
                            anchored(kept),
                            walk.firstBroken()));
        });
    }

    private static List<Verification.Anchored> anchored(List<Anchor> kept) {
        return kept.stream()
                .map(anchor -> new Verification.Anchored(anchor.date(), anchor.position(), anchor.hash()))
                .toList();
    }

    private Set<UUID> erased() {
        Set<UUID> erased = new HashSet<>();
        jdbc.query(
                "select subject from audit_entry where kind = ?",
                (RowCallbackHandler) row -> erased.add(UUID.fromString(row.getString(1))),
                Erasure.KIND);
        return erased;
    }

    private static Sealed link(ResultSet row) throws SQLException {
        return new Sealed(
                EntryRows.entry(row), row.getLong("position"), row.getString("previous_hash"), row.getString("hash"));
    }

    private static Payload payload(ResultSet row) throws SQLException {
        String salt = row.getString("salt");
        return salt == null ? null : new Payload(salt, row.getString("words"));
    }

    private static Optional<Instant> since(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getObject("since", OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
