package uk.proportion.demo.process;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * The machine's clock, until it is made to stand somewhere; the engine's clock then stands there too. It never goes back while it is
 * simulated. Each reading by the thread that moves it is a millisecond later than the one before, so that what is written keeps its
 * order; others read it and leave it where it stands.
 */
final class SimulatedClock extends Clock {
    private final Clock real;
    private final AtomicReference<Standing> standing;

    SimulatedClock(Clock real) {
        this(real, new AtomicReference<>());
    }

    private SimulatedClock(Clock real, AtomicReference<Standing> standing) {
        this.real = real;
        this.standing = standing;
    }

    /** Where it stands, and who moves it. */
    private record Standing(Instant at, Thread mover) {}

    /** Stands at that moment from now on, or where it stands if that is later. */
    void standAt(Instant moment) {
        Standing before = standing.get();
        show(before != null && before.at.isAfter(moment) ? before.at : moment);
    }

    /** Runs with the machine again. */
    void letRun() {
        standing.set(null);
        ClockUtil.reset();
    }

    @Override
    public Instant instant() {
        Standing now = standing.get();
        if (now == null) {
            return real.instant();
        }
        return now.mover == Thread.currentThread() ? show(now.at.plusMillis(1)) : now.at;
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new SimulatedClock(real.withZone(zone), standing);
    }

    private Instant show(Instant moment) {
        standing.set(new Standing(moment, Thread.currentThread()));
        ClockUtil.setCurrentTime(Date.from(moment));
        return moment;
    }
}
