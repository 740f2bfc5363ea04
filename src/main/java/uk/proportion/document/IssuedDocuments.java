package uk.proportion.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseErased;
import uk.proportion.shared.CaseReference;

/** The documents as they were given out: their words, of which the same PDF is made again whenever it is asked for. */
@Component
class IssuedDocuments {
    private static final String WHAT = "id, case_reference, document, subject, agency, made_by, made_at";

    private final JdbcTemplate jdbc;

    IssuedDocuments(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A document that was given out.
     *
     * @param subject {@code case} or a child's letter
     * @param agency whose it is: the others have no part in it
     */
    record Issued(
            UUID id,
            CaseReference reference,
            DocumentKind kind,
            String subject,
            Agency agency,
            String madeBy,
            Instant madeAt) {}

    /** @param words as XHTML */
    void keep(Issued issued, Maker maker, String words) {
        jdbc.update(
                "insert into issued_document (" + WHAT + ", organisation, words, words_hash)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                issued.id(),
                issued.reference().value(),
                issued.kind().code(),
                issued.subject(),
                issued.agency().name(),
                issued.madeBy(),
                issued.madeAt().atOffset(ZoneOffset.UTC),
                maker.organisation().id().value(),
                words,
                WordsHash.of(words));
    }

    /** Those of one agency, the latest first. */
    List<Issued> of(CaseReference reference, Agency agency) {
        return jdbc.query(
                "select " + WHAT
                        + " from issued_document where case_reference = ? and agency = ? order by made_at desc",
                (row, number) -> issued(row),
                reference.value(),
                agency.name());
    }

    Optional<Issued> find(CaseReference reference, Agency agency, UUID id) {
        return of(reference, agency).stream()
                .filter(issued -> issued.id().equals(id))
                .findFirst();
    }

    /** @throws IllegalStateException where they are not the words that were kept */
    String words(Issued issued) {
        return jdbc.queryForObject(
                "select words, words_hash from issued_document where id = ?",
                (row, number) -> {
                    String words = row.getString("words");
                    if (!WordsHash.of(words).equals(row.getString("words_hash"))) {
                        throw new IllegalStateException("A document is not as it was given out: " + issued.id());
                    }
                    return words;
                },
                issued.id());
    }

    @EventListener
    @Transactional
    public void on(CaseErased erased) {
        jdbc.update(
                "delete from issued_document where case_reference = ?",
                erased.reference().value());
    }

    private static Issued issued(ResultSet row) throws SQLException {
        return new Issued(
                row.getObject("id", UUID.class),
                new CaseReference(row.getString("case_reference")),
                DocumentKind.of(row.getString("document")).orElseThrow(),
                row.getString("subject"),
                Agency.valueOf(row.getString("agency")),
                row.getString("made_by"),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }
}
