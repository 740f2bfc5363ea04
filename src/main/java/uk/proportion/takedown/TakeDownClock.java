package uk.proportion.takedown;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.proportion.calendar.Deadlines;
import uk.proportion.casefile.Assessment;
import uk.proportion.casefile.CaseClock;
import uk.proportion.casefile.CaseFiles;
import uk.proportion.casefile.Clocks;
import uk.proportion.shared.CaseReference;
import uk.proportion.shared.Nation;

/** The hours that a platform has, by the deadline table: one clock for each child, from the request that is open longest. */
@Component
class TakeDownClock {
    private static final String STEP = "platformTakedown";

    private final Clocks clocks;
    private final Deadlines deadlines;
    private final Assessment assessment;
    private final CaseFiles files;

    TakeDownClock(Clocks clocks, Deadlines deadlines, Assessment assessment, CaseFiles files) {
        this.clocks = clocks;
        this.deadlines = deadlines;
        this.assessment = assessment;
        this.files = files;
    }

    /** A platform was asked then. In a closed case nobody watches a clock. */
    void run(CaseReference reference, String child, Instant asked) {
        if (files.isClosed(reference)) {
            return;
        }
        Nation nation =
                Nation.valueOf((String) assessment.facts(reference).incident().get("nation"));
        Instant due = deadlines.due(STEP, nation, asked);
        Optional<Instant> running = clocks.of(reference).stream()
                .filter(clock -> clock.step().equals(STEP) && clock.subject().equals(child) && clock.isOpen())
                .map(CaseClock::dueAt)
                .findFirst();
        clocks.run(reference, STEP, child, running.filter(due::isAfter).orElse(due));
    }

    /** A platform has answered, or is asked again. */
    void change(CaseReference reference, String child, TakeDown.Result result, Instant now) {
        if (result.isOpen()) {
            run(reference, child, now);
        } else {
            clocks.stop(reference, STEP, child, result == TakeDown.Result.REMOVED);
        }
    }
}
