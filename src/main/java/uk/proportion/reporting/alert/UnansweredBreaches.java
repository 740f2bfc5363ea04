package uk.proportion.reporting.alert;

import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.proportion.reporting.AlertCode;
import uk.proportion.workflow.RunningOfTheEngine;

/** Whether deadlines were missed and nobody has acted on it for hours. */
@Component
class UnansweredBreaches implements Signal {
    private final RunningOfTheEngine running;

    UnansweredBreaches(RunningOfTheEngine running) {
        this.running = running;
    }

    @Override
    public AlertCode code() {
        return AlertCode.BREACH;
    }

    @Override
    public Map<String, Long> beyond(int hours) {
        long missed = running.missedDeadlines(Duration.ofHours(hours));
        return missed == 0 ? Map.of() : Map.of(ALL, missed);
    }
}
