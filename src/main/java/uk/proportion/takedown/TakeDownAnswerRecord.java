package uk.proportion.takedown;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import uk.proportion.casefile.Authorship;

/** What came of a request; the latest one stands. */
@Entity
@Table(name = "take_down_answer")
class TakeDownAnswerRecord {
    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "take_down_id")
    TakeDownRecord takeDown;

    int position;

    @Enumerated(EnumType.STRING)
    TakeDown.Result result;

    LocalDate resultOn;
    LocalDate followUp;
    String recordedBy;
    String organisation;
    Instant recordedAt;

    protected TakeDownAnswerRecord() {}

    TakeDownAnswerRecord(TakeDownRecord takeDown, TakeDownAnswer given, Authorship by, Instant now) {
        this.takeDown = takeDown;
        this.position = takeDown.answers.size() + 1;
        this.result = given.result();
        this.resultOn = given.on();
        this.followUp = given.followUp();
        this.recordedBy = by.user();
        this.organisation = by.organisation().value();
        this.recordedAt = now;
    }

    TakeDown.Answer view() {
        return new TakeDown.Answer(result, resultOn, followUp, recordedBy, recordedAt);
    }
}
