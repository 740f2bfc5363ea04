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
import uk.proportion.guidance.CaseFacts;
import uk.proportion.shared.CaseReference;
import uk.proportion.shared.Nation;

/** The deadlines of a case whose clocks have started, by the deadline table. */
@Service
@Transactional(readOnly = true)
public class CaseDeadlines {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Assessment assessment;
    private final CaseLookup cases;
    private final Deadlines deadlines;
    private final Clock clock;

    CaseDeadlines(Assessment assessment, CaseLookup cases, Deadlines deadlines, Clock clock) {
        this.assessment = assessment;
        this.cases = cases;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /**
     * A deadline.
     *
     * @param dueAt the last moment in time, with the zone of London
     * @param clock {@code CLOCK_HOURS}, {@code WORKING_DAYS} or {@code CALENDAR_DAYS}
     * @param state {@code RUNNING}, {@code MET}, {@code BREACHED} or {@code ENDED}
     */
    public record CaseDeadline(
            String step, String subject, OffsetDateTime dueAt, String clock, String source, String state) {}

    /** Every deadline of the case, in the order of the table. */
    public List<CaseDeadline> of(CaseReference reference) {
        CaseFacts facts = assessment.facts(reference);
        Nation nation = Nation.valueOf((String) facts.incident().get("nation"));
        CaseRecord record = cases.find(reference);
        return deadlines.of(nation).stream()
                .filter(deadline -> applies(deadline, facts))
                .flatMap(deadline -> start(deadline, facts).map(from -> deadline(deadline, from, record)))
                .toList();
    }

    private static boolean applies(Deadline deadline, CaseFacts facts) {
        boolean staff = Stream.of("YES", "SUSPECTED").anyMatch(facts.incident().get("staffAllegation")::equals);
        return !"ladoReferral".equals(deadline.step()) || staff;
    }

    private static Stream<Instant> start(Deadline deadline, CaseFacts facts) {
        return Optional.ofNullable((String) facts.incident().get(deadline.startsAt()))
                .map(stated -> OffsetDateTime.parse(stated).toInstant())
                .stream();
    }

    private CaseDeadline deadline(Deadline deadline, Instant from, CaseRecord record) {
        Instant due = deadlines.due(deadline, from);
        return new CaseDeadline(
                deadline.step(),
                "case",
                due.atZone(LONDON).toOffsetDateTime(),
                deadline.unit().name(),
                deadline.source(),
                state(deadline, due, record));
    }

    private String state(Deadline deadline, Instant due, CaseRecord record) {
        Optional<Instant> met = "crimeRecord".equals(deadline.step()) ? recorded(record) : Optional.empty();
        if (met.isPresent()) {
            return met.get().isAfter(due) ? "BREACHED" : "MET";
        }
        if (record.state == CaseState.CLOSED) {
            return "ENDED";
        }
        return clock.instant().isAfter(due) ? "BREACHED" : "RUNNING";
    }

    /** When the last crime of the case was recorded, if all of them are. */
    private static Optional<Instant> recorded(CaseRecord record) {
        boolean all = !record.crimes.isEmpty() && record.crimes.stream().allMatch(crime -> crime.recordedAt != null);
        return all ? record.crimes.stream().map(crime -> crime.recordedAt).max(Instant::compareTo) : Optional.empty();
    }
}
