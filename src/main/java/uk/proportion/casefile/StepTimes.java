package uk.proportion.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.proportion.calendar.Deadline;
import uk.proportion.calendar.Deadlines;
import uk.proportion.guidance.CaseFacts;
import uk.proportion.shared.Nation;

/** From when to when a step of a case may be taken, by the deadline table and the moments that the case file knows. */
@Component
class StepTimes {
    private final FactsReader facts;
    private final Deadlines deadlines;
    private final Clock clock;

    StepTimes(FactsReader facts, Deadlines deadlines, Clock clock) {
        this.facts = facts;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /**
     * The start of a step.
     *
     * @param stated whether that is a moment which the case file knows, and not that of the step itself
     */
    record Start(Deadline deadline, Instant from, boolean stated) {}

    /** When a step starts; now, where that is not a fact. */
    Start of(CaseRecord record, String step) {
        CaseFacts known = facts.read(record);
        Deadline deadline = deadlines.rule(step, nation(known));
        Optional<Instant> stated = start(deadline, known);
        return new Start(deadline, stated.orElseGet(clock::instant), stated.isPresent());
    }

    Instant due(Start start) {
        return deadlines.due(start.deadline(), start.from());
    }

    /** How often a step comes round that repeats, as an ISO-8601 period. */
    String period(Start start) {
        return deadlines.period(start.deadline(), start.from());
    }

    static Nation nation(CaseFacts known) {
        return Nation.valueOf((String) known.incident().get("nation"));
    }

    /** The moment that the deadline is counted from, if the case file knows it. */
    static Optional<Instant> start(Deadline deadline, CaseFacts known) {
        return Optional.ofNullable((String) known.incident().get(deadline.startsAt()))
                .map(stated -> OffsetDateTime.parse(stated).toInstant());
    }
}
