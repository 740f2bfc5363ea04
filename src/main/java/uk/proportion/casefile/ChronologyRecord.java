package uk.proportion.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What happened, when, and by whom, in the order in which it was written. */
@Entity
@Table(name = "chronology_entry")
class ChronologyRecord {
    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    UUID id;

    UUID caseId;
    int position;
    Instant occurredAt;
    String author;
    String organisation;
    String kind;
    String subject;
    String summary;
    String note;
    /** Through which form or other door; {@code null} where that is not known. */
    String source;

    protected ChronologyRecord() {}

    ChronologyRecord(
            UUID caseId,
            int position,
            Instant occurredAt,
            String author,
            String organisation,
            String kind,
            String subject,
            String summary,
            String note,
            String source) {
        this.caseId = caseId;
        this.position = position;
        this.occurredAt = occurredAt;
        this.author = author;
        this.organisation = organisation;
        this.kind = kind;
        this.subject = subject;
        this.summary = summary;
        this.note = note;
        this.source = source;
    }
}
