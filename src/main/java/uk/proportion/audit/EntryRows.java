package uk.proportion.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import uk.proportion.audit.PendingEntries.NewEntry;

/** The rows of entries, written and linked many at a time in one statement each. */
@Component
class EntryRows {
    static final String COLUMNS =
            "id, recorded_at, place, kind, who, organisation, case_reference, subject, purpose, codes,"
                    + " payload_hash";
    /** Drivers count parameters in 16 bits; this stays far below. */
    private static final int ROWS_PER_STATEMENT = 200;

    private static final String ENTRY = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String PAYLOAD = "(?, ?, ?)";
    private static final String LINK =
            "(cast(? as uuid), cast(? as bigint), cast(? as varchar(64)), cast(? as varchar(64)))";

    private final JdbcTemplate jdbc;

    EntryRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** An entry at its position of the chain. */
    record Sealed(Entry entry, long position, String previousHash, String hash) {}

    void insert(List<NewEntry> fresh) {
        inParts(fresh, part -> {
            List<Object> values = new ArrayList<>();
            part.forEach(one -> values.addAll(values(one.entry())));
            jdbc.update("insert into audit_entry (" + COLUMNS + ") values " + rows(ENTRY, part), values.toArray());
        });
        inParts(fresh.stream().filter(one -> one.payload() != null).toList(), part -> {
            List<Object> values = new ArrayList<>();
            part.forEach(one -> Collections.addAll(
                    values,
                    one.entry().id(),
                    one.payload().salt(),
                    one.payload().words()));
            jdbc.update(
                    "insert into audit_payload (entry_id, salt, words) values " + rows(PAYLOAD, part),
                    values.toArray());
        });
    }

    /** The oldest entries that no position has been given yet, whoever wrote them and whenever they were committed. */
    List<Entry> unsealed(int most) {
        return jdbc.query(
                "select " + COLUMNS + " from audit_entry where position is null order by recorded_at, place, id"
                        + " fetch first " + most + " rows only",
                (row, number) -> entry(row));
    }

    void seal(List<Sealed> links) {
        inParts(links, part -> {
            List<Object> values = new ArrayList<>();
            part.forEach(link ->
                    Collections.addAll(values, link.entry().id(), link.position(), link.previousHash(), link.hash()));
            jdbc.update(
                    "merge into audit_entry e using (values " + rows(LINK, part)
                            + ") as link (id, position, previous_hash, hash) on e.id = link.id when matched then update"
                            + " set position = link.position, previous_hash = link.previous_hash, hash = link.hash",
                    values.toArray());
        });
    }

    static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getObject("id", UUID.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getInt("place"),
                row.getString("kind"),
                row.getString("who"),
                row.getString("organisation"),
                row.getString("case_reference"),
                row.getString("subject"),
                row.getString("purpose"),
                row.getString("codes"),
                row.getString("payload_hash"));
    }

    private static List<Object> values(Entry entry) {
        List<Object> values = new ArrayList<>();
        Collections.addAll(
                values,
                entry.id(),
                entry.at().atOffset(ZoneOffset.UTC),
                entry.place(),
                entry.kind(),
                entry.who(),
                entry.organisation(),
                entry.reference(),
                entry.subject(),
                entry.purpose(),
                entry.codes(),
                entry.payloadHash());
        return values;
    }

    private static String rows(String row, List<?> part) {
        return String.join(", ", Collections.nCopies(part.size(), row));
    }

    private static <T> void inParts(List<T> all, java.util.function.Consumer<List<T>> write) {
        for (int from = 0; from < all.size(); from += ROWS_PER_STATEMENT) {
            write.accept(all.subList(from, Math.min(all.size(), from + ROWS_PER_STATEMENT)));
        }
    }
}
