package uk.proportion.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** A decision that people acted on, offered for review because a fact that it rested on was corrected. */
@Entity
@Table(name = "decision_review")
class DecisionReviewRecord {
    private static final String COMMA = ",";

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    UUID id;

    UUID caseId;
    String decisionTable;
    String subject;
    String answerThen;
    String correctedKeys;
    int offers;
    Instant offeredAt;
    String answer;
    String reason;
    String reviewedBy;
    String organisation;
    Instant reviewedAt;

    protected DecisionReviewRecord() {}

    DecisionReviewRecord(UUID caseId, String decisionTable, String subject, String answerThen, Instant offeredAt) {
        this.caseId = caseId;
        this.decisionTable = decisionTable;
        this.subject = subject;
        this.answerThen = answerThen;
        this.correctedKeys = "";
        this.offeredAt = offeredAt;
    }

    boolean isOf(String table, String about) {
        return decisionTable.equals(table) && subject.equals(about);
    }

    List<String> keys() {
        return correctedKeys.isEmpty() ? List.of() : Arrays.asList(correctedKeys.split(COMMA));
    }

    /** One more correction, before anybody has looked at the one before. */
    void offer(List<String> keys) {
        Set<String> all = new TreeSet<>(keys());
        all.addAll(keys);
        correctedKeys = String.join(COMMA, all);
        offers++;
    }
}
