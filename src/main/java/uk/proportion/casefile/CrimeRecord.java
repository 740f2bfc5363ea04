package uk.proportion.casefile;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import uk.proportion.shared.CrimeId;

/** A candidate crime: one per victim, per offender or group. */
@Entity
@Table(name = "crime")
class CrimeRecord {
    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "case_id")
    CaseRecord caseRecord;

    String crimeId;

    @Convert(converter = FactsConverter.class)
    Map<String, Object> facts = new TreeMap<>();

    String forceReference;
    Instant recordedAt;
    String otherForce;
    String otherForceReference;

    protected CrimeRecord() {}

    CrimeRecord(CaseRecord caseRecord, CrimeId crimeId) {
        this.caseRecord = caseRecord;
        this.crimeId = crimeId.value();
    }

    /** From then on every agency that takes part knows of it. */
    boolean isRecorded() {
        return isRecorded(facts);
    }

    static boolean isRecorded(Map<String, Object> facts) {
        return "YES".equals(facts.get("alreadyRecorded"));
    }

    int number() {
        return Integer.parseInt(crimeId.substring(1));
    }
}
