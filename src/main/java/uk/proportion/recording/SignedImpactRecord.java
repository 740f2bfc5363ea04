package uk.proportion.recording;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import uk.proportion.casefile.Authorship;
import uk.proportion.casefile.RecordingDecisions.Standing;
import uk.proportion.shared.CaseReference;

/** A text that somebody signed as read, word for word. */
@Entity
@Immutable
@Table(name = "signed_impact")
class SignedImpactRecord {
    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    UUID id;

    String caseReference;
    String crimeId;
    int recordingDecision;
    String code;
    String textKey;
    String textVersion;
    String signedText;
    String signedAs;
    String signedBy;
    String organisation;
    Instant signedAt;

    protected SignedImpactRecord() {}

    SignedImpactRecord(
            CaseReference reference, Standing proposal, Impact impact, String rank, Authorship by, Instant now) {
        caseReference = reference.value();
        crimeId = proposal.crime();
        recordingDecision = proposal.number();
        code = impact.code();
        textKey = impact.key();
        textVersion = impact.version();
        signedText = impact.asText();
        signedAs = rank;
        signedBy = by.user();
        organisation = by.organisation().value();
        signedAt = now;
    }
}
