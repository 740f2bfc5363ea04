package uk.proportion.reporting.alert;

import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.proportion.reporting.AlertCode;
import uk.proportion.workflow.RunningOfTheEngine;

/** Whether steps that the platform takes by itself are late or have failed: deadlines are watched by them. */
@Component
class StuckJobs implements Signal {
    private final RunningOfTheEngine running;

    StuckJobs(RunningOfTheEngine running) {
        this.running = running;
    }

    @Override
    public AlertCode code() {
        return AlertCode.STUCK_JOBS;
    }

    @Override
    public Map<String, Long> beyond(int minutes) {
        long stuck = running.stuckJobs(Duration.ofMinutes(minutes));
        return stuck == 0 ? Map.of() : Map.of(ALL, stuck);
    }
}
