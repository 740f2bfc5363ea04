package uk.proportion.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The record as an auditor looks through it. Whoever asks has to be on record themselves; that is the caller's part. */
@Service
@Transactional(readOnly = true)
public class RecordedEntries {
    /** How many entries a page has. */
    public static final int PAGE = 50;

    /** How many entries leave the product at once at most. */
    public static final int LARGEST_EXPORT = 10_000;

    private static final String ENTRIES = "select e.*, p.words, x.recorded_at as erased_at from audit_entry e"
            + " left join audit_payload p on p.entry_id = e.id"
            + " left join audit_entry x on x.kind = 'WORDS_ERASED' and x.subject = cast(e.id as varchar(64))"
            + " and e.payload_hash is not null and p.entry_id is null where ";

    private final JdbcTemplate jdbc;

    RecordedEntries(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The latest entries first.
     *
     * @param page counted from 1
     * @return up to one more than {@link #PAGE}: that one says that there is a further page
     */
    public List<RecordedEntry> find(EntryFilter filter, int page) {
        return find(filter, (page - 1) * PAGE, PAGE + 1);
    }

    /** The latest entries first, up to {@link #LARGEST_EXPORT} of them. */
    public List<RecordedEntry> all(EntryFilter filter) {
        return find(filter, 0, LARGEST_EXPORT);
    }

    private List<RecordedEntry> find(EntryFilter filter, int from, int most) {
        List<Object> values = new ArrayList<>();
        String condition = filter.condition(values);
        values.add(from);
        values.add(most);
        return jdbc.query(
                ENTRIES + condition + " order by e.recorded_at desc, e.place desc, e.id"
                        + " offset ? rows fetch first ? rows only",
                (row, number) -> entry(row),
                values.toArray());
    }

    /** One entry by its id, if there is one. */
    public Optional<RecordedEntry> find(UUID id) {
        return jdbc.query(ENTRIES + "e.id = ?", (row, number) -> entry(row), id).stream()
                .findFirst();
    }

    /** Every kind that is on record, in the order of the alphabet. */
    public List<String> kinds() {
        return jdbc.queryForList("select distinct kind from audit_entry order by kind", String.class);
    }

    private static RecordedEntry entry(ResultSet row) throws SQLException {
        Entry entry = EntryRows.entry(row);
        Optional<Long> position = Optional.ofNullable(row.getObject("position", Long.class));
        String previousHash = row.getString("previous_hash");
        String hash = row.getString("hash");
        return new RecordedEntry(
                entry.id(),
                position,
                entry.at(),
                entry.kind(),
                entry.who(),
                entry.organisation(),
                entry.reference(),
                entry.subject(),
                entry.purpose(),
                entry.codes(),
                Optional.ofNullable(row.getString("words")).filter(words -> isShown(entry)),
                erasedAt(row),
                position.map(place -> new RecordedEntry.Link(previousHash, hash)));
    }

    /** What people wrote about a case is case content, which no auditor sees; why they read it is not. */
    private static boolean isShown(Entry entry) {
        return entry.reference() == null || EntryFilter.SAYS_WHY.contains(entry.kind());
    }

    private static Optional<Instant> erasedAt(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getObject("erased_at", OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }
}
