package uk.proportion.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.proportion.calendar.Deadline;
import uk.proportion.calendar.Deadlines;
import uk.proportion.casefile.CaseClock.State;
import uk.proportion.guidance.CaseFacts;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;

/**
 * The deadlines of a case whose clocks have started, by the deadline table. A clock that starts with a fact of the incident
 * stands there for the case as a whole; the work on it has a clock of its own for each child, crime or step.
 */
@Service
@Transactional(readOnly = true)
public class CaseDeadlines {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String CASE = "case";
    /** Social care acknowledges a referral by deciding on it. */
    private static final String ACKNOWLEDGEMENT = "acknowledgement";

    private final CaseLookup cases;
    private final FactsReader facts;
    private final Clocks clocks;
    private final Deadlines deadlines;
    private final Audience audience;
    private final Clock clock;

    CaseDeadlines(
            CaseLookup cases, FactsReader facts, Clocks clocks, Deadlines deadlines, Audience audience, Clock clock) {
        this.cases = cases;
        this.facts = facts;
        this.clocks = clocks;
        this.deadlines = deadlines;
        this.audience = audience;
        this.clock = clock;
    }

    /**
     * A deadline.
     *
     * @param subject {@code case}, a child's letter or a crime's id
     * @param dueAt the last moment in time, with the zone of London
     * @param clock {@code CLOCK_HOURS}, {@code WORKING_DAYS}, {@code CALENDAR_DAYS} or {@code CALENDAR_MONTHS}
     * @param state {@code RUNNING}, {@code MET}, {@code BREACHED} or {@code ENDED}
     * @param metAt when the step was taken; {@code null} where it has not been
     * @param lateRationale why it was taken late, where somebody said so
     */
    public record CaseDeadline(
            String step,
            String subject,
            OffsetDateTime dueAt,
            String clock,
            String source,
            String state,
            OffsetDateTime metAt,
            String lateRationale) {}

    /** The deadlines of the case that are for that agency to know, in the order of the table. */
    List<CaseDeadline> of(CaseReference reference, Agency agency) {
        return of(reference).stream()
                .filter(deadline -> audience.sees(agency, Audience.Part.DEADLINE, deadline.step()))
                .toList();
    }

    /** Every deadline of the case, in the order of the table. */
    public List<CaseDeadline> of(CaseReference reference) {
        CaseRecord record = cases.find(reference);
        CaseFacts known = facts.read(record);
        List<CaseClock> all = clocks.of(reference);
        return deadlines.of(StepTimes.nation(known)).stream()
                .flatMap(deadline -> rows(deadline, known, record, all))
                .toList();
    }

    private Stream<CaseDeadline> rows(Deadline deadline, CaseFacts known, CaseRecord record, List<CaseClock> all) {
        List<CaseClock> own =
                all.stream().filter(one -> one.step().equals(deadline.step())).toList();
        Optional<Instant> from = applies(deadline, known) ? StepTimes.start(deadline, known) : Optional.empty();
        Stream<CaseDeadline> ofTheCase = from.stream()
                .map(start -> ofTheCase(deadline, deadlines.due(deadline, start), record, borne(deadline, own, all)));
        Stream<CaseDeadline> ofItsWork = own.stream()
                .filter(one -> from.isEmpty() || !one.subject().equals(CASE))
                .map(one -> row(
                        deadline,
                        one.subject(),
                        one.dueAt(),
                        record.state == CaseState.CLOSED && one.isOpen() ? State.ENDED : one.state(clock.instant()),
                        one.metAt(),
                        one.lateRationale()));
        return Stream.concat(ofTheCase, ofItsWork);
    }

    private static List<CaseClock> borne(Deadline deadline, List<CaseClock> own, List<CaseClock> all) {
        return ACKNOWLEDGEMENT.equals(deadline.step())
                ? all.stream()
                        .filter(one -> one.step().equals("socialCareDecision"))
                        .toList()
                : own;
    }

    private static boolean applies(Deadline deadline, CaseFacts known) {
        boolean staff = Stream.of("YES", "SUSPECTED").anyMatch(known.incident().get("staffAllegation")::equals);
        return !"ladoReferral".equals(deadline.step()) || staff;
    }

    private CaseDeadline ofTheCase(Deadline deadline, Instant due, CaseRecord record, List<CaseClock> work) {
        boolean open = work.stream().anyMatch(CaseClock::isOpen);
        Optional<CaseClock> met =
                work.stream().filter(one -> one.metAt() != null).max(java.util.Comparator.comparing(CaseClock::metAt));
        Instant metAt = open ? null : met.map(CaseClock::metAt).orElse(null);
        String rationale = met.map(CaseClock::lateRationale).orElse(null);
        return row(deadline, CASE, due, state(due, record, work.isEmpty(), open, metAt), metAt, rationale);
    }

    /** A deadline that nobody's work had to keep is not missed: it ends. */
    private State state(Instant due, CaseRecord record, boolean unborne, boolean open, Instant metAt) {
        if (metAt != null) {
            return metAt.isAfter(due) ? State.BREACHED : State.MET;
        }
        boolean late = clock.instant().isAfter(due);
        if (record.state == CaseState.CLOSED || !open && (late || !unborne)) {
            return State.ENDED;
        }
        return late ? State.BREACHED : State.RUNNING;
    }

    private static CaseDeadline row(
            Deadline deadline, String subject, Instant due, State state, Instant metAt, String rationale) {
        return new CaseDeadline(
                deadline.step(),
                subject,
                inLondon(due),
                deadline.unit().name(),
                deadline.source(),
                state.name(),
                inLondon(metAt),
                rationale);
    }

    private static OffsetDateTime inLondon(Instant moment) {
        return moment == null ? null : moment.atZone(LONDON).toOffsetDateTime();
    }
}
