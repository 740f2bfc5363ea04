package uk.proportion.pathway;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.Assessment;
import uk.proportion.casefile.CaseState;
import uk.proportion.casefile.Situation;
import uk.proportion.casefile.StageName;
import uk.proportion.casefile.StageRun;
import uk.proportion.casefile.StageRuns;
import uk.proportion.shared.CaseReference;
import uk.proportion.workflow.Engine;
import uk.proportion.workflow.Stage;
import uk.proportion.workflow.Stage.Due;

/**
 * After every change of facts: decides everything afresh, ends the stages whose ground is gone, begins those that are due and
 * closes the case when nothing is left to do. A stricter result acts at once, also while tasks are open.
 */
@Component
class Conductor {
    /** More rounds than any case can need: a stage that never settles is a fault, not a case. */
    private static final int MOST_ROUNDS = 25;

    private final Assessment assessment;
    private final StageRuns runs;
    private final Engine engine;
    private final List<Stage> stages;

    Conductor(Assessment assessment, StageRuns runs, Engine engine, List<Stage> stages) {
        this.assessment = assessment;
        this.runs = runs;
        this.engine = engine;
        this.stages = stages;
    }

    private record Slot(StageName stage, String subject) {}

    void conduct(CaseReference reference) {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Situation situation = assessment.now(reference);
            if (situation.state() == CaseState.REPORTED || !advance(situation)) {
                return;
            }
        }
        throw new IllegalStateException("The stages of " + reference + " do not settle: "
                + due(assessment.now(reference), true).keySet());
    }

    /** Whether anything was begun or ended, so that the case must be looked at again. */
    private boolean advance(Situation situation) {
        Map<Slot, Due> due = due(situation, true);
        if (overtakeAll(situation, true, due)) {
            return true;
        }
        Map<Slot, Due> next = toBegin(situation, due);
        if (next.keySet().stream().anyMatch(slot -> !isLast(slot))) {
            next.keySet().removeIf(this::isLast);
            begin(situation, next);
            return true;
        }
        if (running(situation, true).findAny().isPresent()) {
            accompany(situation);
            return false;
        }
        return end(situation, next);
    }

    /** What keeps no case open follows the work, when all else has settled. */
    private void accompany(Situation situation) {
        Map<Slot, Due> due = due(situation, false);
        overtakeAll(situation, false, due);
        Map<Slot, Due> next = toBegin(situation, due);
        if (!next.isEmpty()) {
            begin(situation, next);
        }
    }

    /** Nobody works on the case: what comes last begins, and where there is nothing of that either the case is closed. */
    private boolean end(Situation situation, Map<Slot, Due> last) {
        if (!last.isEmpty()) {
            begin(situation, last);
            return true;
        }
        if (situation.state() == CaseState.OPEN) {
            overtakeAll(situation, false, Map.of());
            engine.finish(situation.reference());
        }
        return false;
    }

    private boolean isLast(Slot slot) {
        return stages.stream().anyMatch(stage -> stage.name() == slot.stage() && stage.isLast());
    }

    private boolean overtakeAll(Situation situation, boolean keepsTheCaseOpen, Map<Slot, Due> due) {
        List<StageRun> overtaken = running(situation, keepsTheCaseOpen)
                .filter(run -> !stillHolds(run, due.get(new Slot(run.stage(), run.subject()))))
                .toList();
        overtaken.forEach(run -> overtake(situation.reference(), run));
        return !overtaken.isEmpty();
    }

    private Stream<StageRun> running(Situation situation, boolean keepsTheCaseOpen) {
        return situation.runs().stream()
                .filter(StageRun::running)
                .filter(run -> stages.stream()
                        .filter(stage -> stage.name() == run.stage())
                        .allMatch(stage -> stage.keepsTheCaseOpen() == keepsTheCaseOpen));
    }

    private Map<Slot, Due> due(Situation situation, boolean keepsTheCaseOpen) {
        Map<Slot, Due> due = new LinkedHashMap<>();
        stages.stream()
                .filter(stage -> stage.keepsTheCaseOpen() == keepsTheCaseOpen)
                .forEach(stage ->
                        stage.due(situation).forEach(one -> due.put(new Slot(stage.name(), one.subject()), one)));
        return due;
    }

    private static Map<Slot, Due> toBegin(Situation situation, Map<Slot, Due> due) {
        Map<Slot, Due> next = new LinkedHashMap<>(due);
        next.entrySet().removeIf(entry -> !toBegin(situation, entry.getKey(), entry.getValue()));
        return next;
    }

    private static boolean stillHolds(StageRun run, Due due) {
        return due != null && due.basis().equals(run.basis());
    }

    private static boolean toBegin(Situation situation, Slot slot, Due due) {
        return situation
                .lastRun(slot.stage(), slot.subject())
                .filter(run -> run.running() || run.completed() && run.basis().equals(due.basis()))
                .isEmpty();
    }

    private void overtake(CaseReference reference, StageRun run) {
        runs.overtake(reference, run.stage(), run.subject());
        engine.overtake(reference, run.stage(), run.subject());
    }

    private void begin(Situation situation, Map<Slot, Due> next) {
        CaseReference reference = situation.reference();
        if (situation.state() == CaseState.CLOSED) {
            engine.reopen(reference);
            return;
        }
        next.forEach((slot, due) -> {
            runs.begin(reference, slot.stage(), slot.subject(), due.basis());
            engine.begin(reference, slot.stage(), slot.subject());
        });
    }
}
