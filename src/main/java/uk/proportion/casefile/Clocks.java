package uk.proportion.casefile;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.proportion.shared.CaseReference;

/**
 * The clocks of a case. A clock runs as long as some work has its step to take: it is met when the last such work is done and
 * none follows in the same transaction, and ends where that work no longer applies. What was met stays as it was: work that
 * new facts ask for later gets a clock of its own.
 */
@Service
@Transactional
public class Clocks {
    private final CaseLookup cases;
    private final StepTimes times;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Clocks(CaseLookup cases, StepTimes times, ApplicationEventPublisher events, Clock clock) {
        this.cases = cases;
        this.times = times;
        this.events = events;
        this.clock = clock;
    }

    /** All clocks of a case, the earliest first. */
    @Transactional(readOnly = true)
    public List<CaseClock> of(CaseReference reference) {
        return cases.find(reference).clocks.stream()
                .map(RunningClockRecord::view)
                .sorted(Comparator.comparing(CaseClock::startedAt).thenComparing(CaseClock::dueAt))
                .toList();
    }

    /**
     * The last moment at which a step is in time: counted from the fact that starts it, else by the clock that runs already,
     * else from now.
     *
     * @throws IllegalArgumentException if the deadline table has no such step
     */
    @Transactional(readOnly = true)
    public Instant due(CaseReference reference, String step, String subject) {
        CaseRecord record = cases.find(reference);
        StepTimes.Start start = times.of(record, step);
        Optional<RunningClockRecord> own = start.stated() ? Optional.empty() : current(record, step, subject);
        return own.map(clock -> clock.dueAt).orElseGet(() -> times.due(start));
    }

    /** How often a step comes round that repeats, as an ISO-8601 period such as {@code P28D}. */
    @Transactional(readOnly = true)
    public String period(CaseReference reference, String step) {
        return times.period(times.of(cases.find(reference), step));
    }

    /** A piece of work has this step to take, in the time that the deadline table gives it. */
    public void run(CaseReference reference, String step, String subject) {
        run(reference, step, subject, due(reference, step, subject));
    }

    /** A piece of work has this step to take, until that moment. */
    public void run(CaseReference reference, String step, String subject, Instant due) {
        CaseRecord record = cases.lock(reference);
        RunningClockRecord own = current(record, step, subject).orElseGet(() -> start(record, step, subject));
        own.dueAt = due;
        own.goOn();
        events.publishEvent(new CaseChanged(reference));
    }

    /** A piece of work has taken this step, or does no longer apply. */
    public void stop(CaseReference reference, String step, String subject, boolean done) {
        running(cases.lock(reference), step, subject).ifPresent(own -> {
            own.bearers--;
            if (own.bearers <= 0) {
                own.stop(done, clock.instant());
                events.publishEvent(new CaseChanged(reference));
            }
        });
    }

    /** A step that comes round again was taken: if its work goes on, the next round starts now. */
    public void nextRound(CaseReference reference, String step, String subject) {
        CaseRecord record = cases.lock(reference);
        running(record, step, subject).ifPresent(own -> {
            own.stop(true, clock.instant());
            RunningClockRecord next = start(record, step, subject);
            next.dueAt = times.due(times.of(record, step));
            next.bearers = own.bearers;
            events.publishEvent(new CaseChanged(reference));
        });
    }

    /** Why a step was taken late, in somebody's own words. */
    public void explain(CaseReference reference, String step, String subject, String rationale) {
        running(cases.lock(reference), step, subject).ifPresent(own -> own.lateRationale = rationale);
    }

    private RunningClockRecord start(CaseRecord record, String step, String subject) {
        StepTimes.Start start = times.of(record, step);
        RunningClockRecord started = new RunningClockRecord(record, step, subject);
        started.startedAt = start.from();
        started.escalates = start.deadline().escalates();
        record.clocks.add(started);
        return started;
    }

    private static Optional<RunningClockRecord> running(CaseRecord record, String step, String subject) {
        return latest(record, step, subject).filter(RunningClockRecord::isOpen);
    }

    private static Optional<RunningClockRecord> current(CaseRecord record, String step, String subject) {
        return latest(record, step, subject).filter(own -> own.isOpen() || own.stoppedJustNow);
    }

    /** Of clocks that started at the same moment, the one that is not met stands. */
    private static Optional<RunningClockRecord> latest(CaseRecord record, String step, String subject) {
        return record.clocks.stream()
                .filter(own -> own.isOf(step, subject))
                .max(Comparator.comparing((RunningClockRecord own) -> own.isOpen() || own.stoppedJustNow)
                        .thenComparing(own -> own.startedAt));
    }
}
