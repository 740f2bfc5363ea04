package uk.proportion;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** A clock that stands where a test puts it, the engine's with it. */
public final class MutableClock extends Clock {
    private Instant now = Instant.parse("2026-11-16T09:00:00Z");

    /** Stands at that moment from now on. */
    public void standAt(Instant moment) {
        now = moment;
        ClockUtil.setCurrentTime(Date.from(moment));
    }

    /** Each reading of the time is a little later than the one before, so that what is written keeps its order. */
    @Override
    public Instant instant() {
        now = now.plusMillis(1);
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        Clock mine = this;
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return mine.withZone(other);
            }

            @Override
            public Instant instant() {
                return mine.instant();
            }
        };
    }
}
