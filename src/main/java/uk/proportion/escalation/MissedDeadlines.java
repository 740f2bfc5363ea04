package uk.proportion.escalation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.proportion.casefile.Authorship;
import uk.proportion.casefile.Chronology;
import uk.proportion.casefile.StageName;
import uk.proportion.casefile.StageRun;
import uk.proportion.casefile.StageRuns;
import uk.proportion.shared.CaseReference;

/** The deadlines that are watched, and those of them that were missed. A miss stops nobody's work. */
@Service
@Transactional
public class MissedDeadlines {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final StageRuns runs;
    private final Chronology chronology;

    MissedDeadlines(StageRuns runs, Chronology chronology) {
        this.runs = runs;
        this.chronology = chronology;
    }

    /**
     * What a watch waits for.
     *
     * @param step the step of the deadline table
     * @param about {@code case}, a child's letter or a crime's id
     * @param due its last moment, with the offset of London
     */
    public record Watch(String step, String about, OffsetDateTime due) {}

    /**
     * What the running watch of that subject waits for.
     *
     * @param subject the subject of the stage: {@code socialCareDecision:B}
     */
    public Watch watch(CaseReference reference, String subject) {
        Instant due = runs.of(reference).stream()
                .filter(run -> run.stage() == StageName.DEADLINE_WATCH && run.running())
                .filter(run -> run.subject().equals(subject))
                .map(StageRun::basis)
                .map(Instant::parse)
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalStateException("Nothing is watched as " + subject));
        WatchedClock clock = WatchedClock.of(subject);
        return new Watch(clock.step(), clock.about(), due.atZone(LONDON).toOffsetDateTime());
    }

    /** Notes in the chronology that a deadline has passed. */
    public void note(CaseReference reference, String subject) {
        WatchedClock clock = WatchedClock.of(subject);
        chronology.add(
                reference,
                Authorship.system(clock.step()),
                "DEADLINE_MISSED",
                clock.about(),
                "The deadline \"%s\" has passed; the partnership's manager is told".formatted(clock.step()));
    }
}
