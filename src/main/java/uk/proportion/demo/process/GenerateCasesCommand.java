package uk.proportion.demo.process;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
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
 * they ended, and goes on serving. {@code --generate-seed} gives others; {@code --generate-until} ends the two years at another
 * moment than now, so that two runs are alike to the last.
 */
@Component
@Order(GenerateCasesCommand.TURN)
@Profile(DemoSignIn.PROFILE)
@ConditionalOnProperty(Generation.COUNT)
class GenerateCasesCommand implements ApplicationRunner {
    static final int TURN = Ordered.LOWEST_PRECEDENCE - 20;
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
        Instant begun = clock.instant();
        Instant from =
                setting.until().atZone(ZoneOffset.UTC).minusMonths(MONTHS).toInstant();
        engine.getIdentityService().createGroupQuery().list().stream()
                .map(Group::getId)
                .forEach(team.people()::hireAColleagueIn);
        Generator generator = new Generator(engine, clock, mix, team);
        List<CaseLife> lives =
                withoutTheJobExecutor(() -> generator.run(setting.count(), setting.seed(), from, setting.until()));
        report(lives, Duration.between(begun, clock.instant())).forEach(System.out::println);
    }

    /** It would fire the timers of two years at once. */
    private <T> T withoutTheJobExecutor(Supplier<T> work) {
        JobExecutor executor =
                ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        boolean active = executor.isActive();
        if (active) {
            executor.shutdown();
        }
        try {
            return work.get();
        } finally {
            if (active) {
                executor.start();
            }
        }
    }

    private List<String> report(List<CaseLife> lives, Duration took) {
        Tally tally = team.tally();
        List<String> lines = new ArrayList<>();
        lines.add("%d cases were lived through in %d s, step by step (%d)"
                .formatted(lives.size(), took.toSeconds(), tally.steps()));
        Map<String, List<CaseLife>> stories =
                lives.stream().collect(groupingBy(life -> life.plot().story().name(), TreeMap::new, toList()));
        stories.forEach((story, ofIt) -> {
            long closed = ofIt.stream()
                    .filter(life -> tally.isClosed(life.reference()))
                    .count();
            lines.add("  %-32s %4d closed %4d open".formatted(story, closed, ofIt.size() - closed));
        });
        lines.add("Outcomes of crimes: " + tally.outcomes());
        lines.add("On record: " + tally.happened());
        tally.troubles().forEach((what, times) -> lines.add("  %d times %s".formatted(times, what)));
        return lines;
    }
}
