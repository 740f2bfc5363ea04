package uk.proportion.emergency;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How long a request waits for its answer, and how long the case may then be read; by the clock, at any hour. */
@Component
class EmergencyTimes {
    private final Duration answerWithin;
    private final Duration readFor;
    private final Clock clock;

    EmergencyTimes(
            @Value("${proportion.emergency.answer-within}") Duration answerWithin,
            @Value("${proportion.emergency.read-for}") Duration readFor,
            Clock clock) {
        this.answerWithin = answerWithin;
        this.readFor = readFor;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** A request that was made before then has lapsed. */
    Instant earliestOpenRequest() {
        return clock.instant().minus(answerWithin);
    }

    Instant lapsesAt(Instant asked) {
        return asked.plus(answerWithin);
    }

    Instant readUntil(Instant agreed) {
        return agreed.plus(readFor);
    }
}
