package uk.proportion.escalation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.CaseClock;
import uk.proportion.casefile.CaseState;
import uk.proportion.casefile.Clocks;
import uk.proportion.casefile.Situation;
import uk.proportion.casefile.StageName;
import uk.proportion.workflow.Stage;

/**
 * Each clock of an open case is watched while it runs; one that was met late, until the manager has acted. What is met in time
 * or no longer applies needs no watch. The basis is the last moment in time.
 */
@Component
class DeadlineWatchStage implements Stage {
    private final Clocks clocks;

    DeadlineWatchStage(Clocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public StageName name() {
        return StageName.DEADLINE_WATCH;
    }

    @Override
    public boolean keepsTheCaseOpen() {
        return false;
    }

    @Override
    public List<Due> due(Situation situation) {
        if (situation.state() != CaseState.OPEN) {
            return List.of();
        }
        Map<String, Due> earliest = new LinkedHashMap<>();
        clocks.of(situation.reference()).stream()
                .filter(CaseClock::escalates)
                .filter(clock -> clock.isOpen() || clock.isMetLate())
                .map(clock ->
                        new Due(WatchedClock.of(clock).subject(), clock.dueAt().toString()))
                .filter(due -> !isActedOn(situation, due))
                .forEach(due -> earliest.putIfAbsent(due.subject(), due));
        return List.copyOf(earliest.values());
    }

    private static boolean isActedOn(Situation situation, Due due) {
        return situation.runs().stream()
                .filter(run -> run.stage() == StageName.DEADLINE_WATCH && run.completed())
                .anyMatch(run ->
                        run.subject().equals(due.subject()) && run.basis().equals(due.basis()));
    }
}
