package uk.proportion.departure;

import static uk.proportion.guidance.DecisionIds.OUTCOME_21_GATE;
import static uk.proportion.guidance.DecisionIds.SCHOOL_RESPONSE;
import static uk.proportion.guidance.DecisionIds.SIGN_OFF;
import static uk.proportion.guidance.DecisionIds.SOCIAL_CARE_THRESHOLD;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.proportion.access.Organisation;
import uk.proportion.access.Organisations;
import uk.proportion.casefile.Chronology;
import uk.proportion.shared.CaseReference;
import uk.proportion.shared.Occurrence;
import uk.proportion.workflow.Departed;
import uk.proportion.workflow.Engine;
import uk.proportion.workflow.Seconded;

/** Keeps what departs from guidance in the transaction of whoever chose, and puts it before the partnership's manager. */
@Component
@Transactional
class DepartureKeeper {
    private static final Set<String> OF_AN_OUTCOME = Set.of(OUTCOME_21_GATE, SIGN_OFF);
    /** Of which tables a returned signature undoes what was chosen. */
    private static final Map<Object, Set<String>> SIGNED = Map.of(
            "SCHOOL_DECISION", Set.of(SCHOOL_RESPONSE),
            "SOCIAL_CARE_DECISION", Set.of(SOCIAL_CARE_THRESHOLD),
            "OUTCOME", OF_AN_OUTCOME);

    private final DepartureRecords records;
    private final Organisations organisations;
    private final Chronology chronology;
    private final Engine engine;
    private final Clock clock;

    DepartureKeeper(
            DepartureRecords records, Organisations organisations, Chronology chronology, Engine engine, Clock clock) {
        this.records = records;
        this.organisations = organisations;
        this.chronology = chronology;
        this.engine = engine;
        this.clock = clock;
    }

    @EventListener
    void on(Departed departed) {
        Organisation chooser = organisations.find(departed.by().organisation()).orElseThrow();
        DepartureRecord row = records.save(new DepartureRecord(departed, chooser.agency(), clock.instant()));
        String summary = "Chosen otherwise than guidance recommends (%s): %s recommended, %s chosen"
                .formatted(String.join(", ", departed.departing().rules()), row.recommended, row.chosen);
        chronology.add(departed.reference(), departed.by(), "DEPARTED", row.subject, summary, departed.reason());
        engine.reviewDeparture(departed.reference(), row.id);
    }

    @EventListener
    void on(Seconded seconded) {
        records.findByCaseReferenceOrderByDepartedAt(seconded.reference().value()).stream()
                .filter(row -> row.isOf(seconded.decision(), seconded.subject()) && row.waitsForASecond())
                .forEach(row -> {
                    row.secondBy = seconded.by().user();
                    row.secondAt = clock.instant();
                });
    }

    /** What was returned, or put aside by new facts, was not carried out. */
    @EventListener
    void on(Occurrence occurrence) {
        switch (occurrence.kind()) {
            case "OUTCOME_RETURNED", "OUTCOME_OVERTAKEN" -> withdraw(occurrence, OF_AN_OUTCOME, any -> true);
            case "SIGNED" -> {
                if ("RETURNED".equals(occurrence.codes().get("answer"))) {
                    withdraw(
                            occurrence,
                            SIGNED.getOrDefault(occurrence.codes().get("signing"), Set.of()),
                            DepartureRecord::waitsForASecond);
                }
            }
            default -> {}
        }
    }

    private void withdraw(Occurrence occurrence, Set<String> tables, Predicate<DepartureRecord> which) {
        CaseReference reference = occurrence.reference();
        records.findByCaseReferenceOrderByDepartedAt(reference.value()).stream()
                .filter(row -> row.holds() && row.subject.equals(occurrence.subject()))
                .filter(row -> tables.contains(row.decisionTable) && which.test(row))
                .forEach(row -> {
                    row.withdrawnAt = clock.instant();
                    engine.withdrawDeparture(reference, row.id);
                });
    }
}
