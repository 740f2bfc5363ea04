package uk.proportion.audit;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.proportion.shared.CaseReference;
import uk.proportion.shared.Occurrence;

/**
 * Erases what people wrote, entry by entry, and puts each erasure on record. The entry and the hash of its words stay, so the
 * chain holds. PostgreSQL lets no words go whose erasure is not on record.
 */
@Service
public class Erasure {
    static final String KIND = "WORDS_ERASED";

    private final JdbcTemplate jdbc;
    private final AuditTrail trail;
    private final EntryRows rows;

    Erasure(JdbcTemplate jdbc, AuditTrail trail, EntryRows rows) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.rows = rows;
    }

    /**
     * Erases all words that belong to a case.
     *
     * @param ground why, as a code: {@code RETENTION_ENDED}, {@code RIGHT_TO_ERASURE} …
     * @return how many entries have lost their words
     */
    @Transactional
    public int eraseWordsOf(CaseReference reference, String ground) {
        List<UUID> entries = jdbc.queryForList(
                "select p.entry_id from audit_payload p join audit_entry e on e.id = p.entry_id where e.case_reference = ?",
                UUID.class,
                reference.value());
        entries.forEach(entry ->
                trail.on(Occurrence.in(reference, KIND, entry.toString()).with("ground", ground)));
        rows.insert(PendingEntries.take());
        entries.forEach(entry -> jdbc.update("delete from audit_payload where entry_id = ?", entry));
        return entries.size();
    }
}
