package uk.proportion.departure;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import uk.proportion.departure.Departure.Answer;
import uk.proportion.departure.Departure.Review;
import uk.proportion.departure.Departure.Second;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;
import uk.proportion.workflow.Departed;
import uk.proportion.workflow.Departing;

/** A choice other than what a table recommends, and what became of it. */
@Entity
@Table(name = "departure")
class DepartureRecord {
    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    UUID id;

    String caseReference;
    String subject;
    String decisionTable;
    String rules;
    String recommended;
    String chosen;
    String reason;
    String form;
    String departedBy;
    String organisation;

    @Enumerated(EnumType.STRING)
    Agency agency;

    Instant departedAt;
    String secondRank;
    String secondBy;
    Instant secondAt;
    Instant withdrawnAt;

    @Enumerated(EnumType.STRING)
    Answer review;

    String reviewNote;
    String reviewedBy;
    Instant reviewedAt;

    @Version
    int version;

    protected DepartureRecord() {}

    DepartureRecord(Departed departed, Agency agency, Instant now) {
        Departing choice = departed.departing();
        caseReference = departed.reference().value();
        subject = choice.subject();
        decisionTable = choice.decision();
        rules = String.join(",", choice.rules());
        recommended = choice.recommended();
        chosen = choice.chosen();
        reason = departed.reason();
        form = departed.by().source();
        departedBy = departed.by().user();
        organisation = departed.by().organisation().value();
        this.agency = agency;
        departedAt = now;
        secondRank = Departing.NOBODY.equals(choice.second()) ? null : choice.second();
    }

    boolean isOf(String table, String about) {
        return decisionTable.equals(table) && subject.equals(about);
    }

    boolean holds() {
        return withdrawnAt == null;
    }

    boolean waitsForASecond() {
        return holds() && secondRank != null && secondBy == null;
    }

    CaseReference reference() {
        return new CaseReference(caseReference);
    }

    /** @param words whether the reader reads what somebody wrote */
    Departure view(boolean words, boolean own) {
        return new Departure(
                id,
                decisionTable,
                subject,
                List.of(rules.split(",")),
                recommended,
                chosen,
                words ? reason : null,
                departedBy,
                agency,
                departedAt,
                secondRank == null ? null : new Second(secondRank, secondBy, secondAt),
                withdrawnAt,
                review == null ? null : new Review(review, own ? reviewNote : null, reviewedAt));
    }
}
