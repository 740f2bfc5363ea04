package uk.proportion.demo.process;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.proportion.demo.CaseMix;
import uk.proportion.demo.Draw;
import uk.proportion.demo.Plots;

/**
 * Lives through many cases at once on one simulated clock: whatever comes next in any of them, a report, a task taken or completed,
 * a timer of the engine, happens next.
 */
final class Generator {
    private static final Logger LOG = LoggerFactory.getLogger(Generator.class);
    private static final String PROCESS = "joint-case";

    private final ProcessEngine engine;
    private final SimulatedClock clock;
    private final CaseMix mix;
    private final Workers.Team team;
    private final Map<String, CaseLife> cases = new HashMap<>();
    private final Timeline timeline = new Timeline();
    private Workers workers;
    private LaterFacts later;
    private long seed;

    Generator(ProcessEngine engine, SimulatedClock clock, CaseMix mix, Workers.Team team) {
        this.engine = engine;
        this.clock = clock;
        this.mix = mix;
        this.team = team;
    }

    /** Lives through that many cases; what is not over at the end stays open. */
    List<CaseLife> run(int count, long newSeed, Instant from, Instant to) {
        seed = newSeed;
        workers = new Workers(team, seed, mix, timeline);
        later = new LaterFacts(team, seed, mix, timeline);
        List<CaseLife> lives = new Plots(mix, seed)
                .draw(count, from, to).stream().map(CaseLife::new).toList();
        lives.forEach(life -> timeline.add(life.plot().reportedAt(), life, "report", () -> report(life)));
        clock.standAt(from);
        try {
            for (YearMonth month = null; step(to); month = said(month)) {
                team.tally().stepped();
            }
        } finally {
            clock.letRun();
        }
        return lives;
    }

    /** Each month is said once, for whoever waits. */
    private YearMonth said(YearMonth before) {
        YearMonth month = YearMonth.from(clock.instant().atZone(ZoneOffset.UTC));
        if (!month.equals(before)) {
            LOG.info("Generated cases: {}, {} steps", month, team.tally().steps());
        }
        return month;
    }

    /** The next thing that happens, if it is not too late for it. */
    private boolean step(Instant to) {
        Optional<Job> timer = nextTimer();
        Instant timerAt = timer.map(Job::getDuedate).map(Date::toInstant).orElse(Instant.MAX);
        Instant nextAt = timeline.next().orElse(Instant.MAX);
        if (timerAt.isAfter(to) && nextAt.isAfter(to)) {
            return false;
        }
        if (timerAt.isAfter(nextAt)) {
            clock.standAt(nextAt);
            happen(timeline.take());
        } else {
            clock.standAt(timerAt);
            execute(timer.orElseThrow());
        }
        team.tally().justClosed().forEach(reference -> later.closed(cases.get(reference), clock.instant()));
        return true;
    }

    private void happen(Timeline.Entry entry) {
        try {
            if (entry.what().getAsBoolean()) {
                follow(entry.life());
            }
        } catch (RuntimeException failed) {
            LOG.debug("{} failed", entry.key(), failed);
            team.tally()
                    .trouble("failed: %s: %s"
                            .formatted(entry.key(), failed.getClass().getSimpleName()));
        }
    }

    private boolean report(CaseLife life) {
        Draw draw = new Draw(seed, "report", life.number());
        Map<String, Object> answers = team.answers().report(life, draw);
        life.reportedAs(team.casework().start(PROCESS, life.reporter(), answers));
        cases.put(life.reference(), life);
        later.reported(life, clock.instant());
        return true;
    }

    /** Whatever is new to do in a case is planned. */
    private void follow(CaseLife life) {
        Instant now = clock.instant();
        team.casework().newTasks(life).forEach(task -> workers.plan(life, task, now));
    }

    private void execute(Job timer) {
        CaseLife life = cases.get(engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(timer.getProcessInstanceId())
                .singleResult()
                .getBusinessKey());
        try {
            engine.getManagementService().executeJob(timer.getId());
            follow(life);
        } catch (RuntimeException failed) {
            LOG.debug("A timer failed", failed);
            team.tally().trouble("failed: a timer: " + failed.getClass().getSimpleName());
        }
    }

    private Optional<Job> nextTimer() {
        return engine
                .getManagementService()
                .createJobQuery()
                .withRetriesLeft()
                .timers()
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1)
                .stream()
                .findFirst();
    }
}
