package uk.proportion.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;

/** A clock that runs, or ran, for one step of a case. */
@Entity
@Table(name = "running_clock")
class RunningClockRecord {
    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "case_id")
    CaseRecord caseRecord;

    String step;
    String subject;
    Instant startedAt;
    Instant dueAt;
    /** How many pieces of work the clock runs for now. */
    int bearers;

    Instant metAt;
    Instant endedAt;
    boolean escalates;
    String lateRationale;

    /** Whether it was stopped in this very transaction, in which work that follows takes it on. */
    @Transient
    boolean stoppedJustNow;

    protected RunningClockRecord() {}

    RunningClockRecord(CaseRecord caseRecord, String step, String subject) {
        this.caseRecord = caseRecord;
        this.step = step;
        this.subject = subject;
    }

    boolean isOf(String wantedStep, String wantedSubject) {
        return step.equals(wantedStep) && subject.equals(wantedSubject);
    }

    boolean isOpen() {
        return metAt == null && endedAt == null;
    }

    void goOn() {
        bearers++;
        metAt = null;
        endedAt = null;
        stoppedJustNow = false;
    }

    void stop(boolean done, Instant now) {
        metAt = done ? now : null;
        endedAt = done ? null : now;
        stoppedJustNow = true;
    }

    CaseClock view() {
        return new CaseClock(step, subject, startedAt, dueAt, metAt, endedAt, escalates, lateRationale);
    }
}
