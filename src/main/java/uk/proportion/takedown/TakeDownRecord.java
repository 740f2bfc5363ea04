package uk.proportion.takedown;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import uk.proportion.casefile.Authorship;
import uk.proportion.shared.CaseReference;

/** A request to have imagery taken down, with every answer to it; neither is ever changed. */
@Entity
@Table(name = "take_down")
class TakeDownRecord {
    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    UUID id;

    String caseReference;
    String child;

    @Enumerated(EnumType.STRING)
    TakeDown.Service service;

    String platform;

    @Enumerated(EnumType.STRING)
    TakeDown.Helper helper;

    Instant askedAt;
    String recordedBy;
    String organisation;
    Instant recordedAt;

    @OneToMany(mappedBy = "takeDown", cascade = CascadeType.PERSIST, fetch = FetchType.EAGER)
    @OrderBy("position")
    List<TakeDownAnswerRecord> answers = new ArrayList<>();

    protected TakeDownRecord() {}

    TakeDownRecord(CaseReference reference, TakeDownRequest asked, Instant askedAt, Authorship by, Instant now) {
        this.caseReference = reference.value();
        this.child = asked.child();
        this.service = TakeDown.Service.valueOf(asked.service());
        this.platform = service == TakeDown.Service.PLATFORM ? asked.platform().strip() : null;
        this.helper = TakeDown.Helper.valueOf(asked.helper());
        this.askedAt = askedAt;
        this.recordedBy = by.user();
        this.organisation = by.organisation().value();
        this.recordedAt = now;
    }

    TakeDown.Result result() {
        return answers.get(answers.size() - 1).result;
    }

    TakeDown view() {
        return new TakeDown(
                id,
                child,
                service,
                platform,
                helper,
                askedAt,
                recordedBy,
                answers.stream().map(TakeDownAnswerRecord::view).toList());
    }
}
