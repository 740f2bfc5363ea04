package uk.proportion.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Free text as somebody wrote it; the latest of a key is the one that stands. */
@Entity
@Table(name = "narrative")
class NarrativeRecord {
    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    UUID id;

    UUID caseId;
    String subject;
    String textKey;
    String content;
    String author;
    String organisation;
    Instant writtenAt;

    protected NarrativeRecord() {}

    NarrativeRecord(
            UUID caseId,
            String subject,
            String textKey,
            String content,
            String author,
            String organisation,
            Instant writtenAt) {
        this.caseId = caseId;
        this.subject = subject;
        this.textKey = textKey;
        this.content = content;
        this.author = author;
        this.organisation = organisation;
        this.writtenAt = writtenAt;
    }
}
