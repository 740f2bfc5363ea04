package uk.proportion.demo.process;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * The machine's clock, until it is made to stand somewhere; the engine's clock then stands there too. It never goes back while it is
 * simulated: each reading is a millisecond later than the one before, so that what is written keeps its order.
 */
final class SimulatedClock extends Clock {
    private final Clock real;
    private final AtomicReference<Instant> standing;

    SimulatedClock(Clock real) {
        this(real, new AtomicReference<>());
    }

    private SimulatedClock(Clock real, AtomicReference<Instant> standing) {
        this.real = real;
        this.standing = standing;
    }

    /** Stands at that moment from now on, or where it stands if that is later. */
    void standAt(Instant moment) {
        show(standing.updateAndGet(before -> before != null && before.isAfter(moment) ? before : moment));
    }

    /** Runs with the machine again. */
    void letRun() {
        standing.set(null);
        ClockUtil.reset();
    }

    @Override
    public Instant instant() {
        Instant next = standing.updateAndGet(before -> before == null ? null : before.plusMillis(1));
        if (next == null) {
            return real.instant();
        }
        show(next);
        return next;
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new SimulatedClock(real.withZone(zone), standing);
    }

    private static void show(Instant moment) {
        ClockUtil.setCurrentTime(Date.from(moment));
    }
}
