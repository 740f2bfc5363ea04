package uk.proportion.demo.process;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.proportion.access.DemoSignIn;
import uk.proportion.demo.CaseMix;

/**
 * {@code --generate-cases=500}: before the demonstration is ready, lives through that many cases of the past two years, says how
 * they ended, and goes on serving. {@code --generate-seed} gives others.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
@Profile(DemoSignIn.PROFILE)
@ConditionalOnProperty(Generation.COUNT)
class GenerateCasesCommand implements ApplicationRunner {
    private static final int MONTHS = 24;

    private final Generation.Setting setting;
    private final ProcessEngine engine;
    private final SimulatedClock clock;
    private final CaseMix mix;
    private final Workers.Team team;

    GenerateCasesCommand(
            Generation.Setting setting, ProcessEngine engine, SimulatedClock clock, CaseMix mix, Workers.Team team) {
        this.setting = setting;
        this.engine = engine;
        this.clock = clock;
        this.mix = mix;
        this.team = team;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (engine.getHistoryService().createHistoricProcessInstanceQuery().count() > 0) {
            System.out.println("There are cases already: none were generated. Start with an empty database.");
            return;
        }
        Instant to = clock.instant();
        Instant from = to.atZone(ZoneOffset.UTC).minusMonths(MONTHS).toInstant();
        engine.getIdentityService().createGroupQuery().list().stream()
                .map(Group::getId)
                .forEach(team.people()::hireAColleagueIn);
        JobExecutor executor =
                ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        boolean active = executor.isActive();
        if (active) {
            executor.shutdown();
        }
        List<CaseLife> lives;
        try {
            lives = new Generator(engine, clock, mix, team).run(setting.count(), setting.seed(), from, to);
        } finally {
            if (active) {
                executor.start();
            }
        }
        report(lives, Duration.between(to, clock.instant())).forEach(System.out::println);
    }

    private List<String> report(List<CaseLife> lives, Duration took) {
        Map<String, int[]> stories = new TreeMap<>();
        lives.forEach(life -> stories.computeIfAbsent(life.plot().story().name(), any -> new int[2])[
                team.tally().isClosed(life.reference()) ? 1 : 0]++);
        List<String> lines = new java.util.ArrayList<>();
        lines.add("%d cases were generated in %d s, %d steps"
                .formatted(lives.size(), took.toSeconds(), team.tally().steps()));
        stories.forEach((story, ends) -> lines.add("  %-34s %4d closed, %4d open".formatted(story, ends[1], ends[0])));
        lines.add("Outcomes of crimes: " + team.tally().outcomes());
        lines.add("What happened: " + team.tally().happened());
        team.tally().troubles().forEach((what, times) -> lines.add("  %4d × %s".formatted(times, what)));
        return lines;
    }
}
