package uk.proportion.demo.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import uk.proportion.EngineTables;
import uk.proportion.ProportionApplication;
import uk.proportion.demo.CaseMix;

/** Two dozen cases of two years, lived through by the demonstration's people before the application is ready. */
@ActiveProfiles("demo")
@SpringBootTest(
        properties = {
            GeneratorTests.COUNT,
            GeneratorTests.UNTIL,
            GeneratorTests.JOBS,
            GeneratorTests.NO_OTHER_CASES,
            "spring.datasource.url=jdbc:h2:mem:generated;DB_CLOSE_DELAY=-1"
        })
class GeneratorTests {
    static final String COUNT = "generate-cases=24";
    static final String UNTIL = "generate-until=2026-11-16T09:00:00Z";
    static final String JOBS = "camunda.bpm.job-execution.enabled=false";
    static final String NO_OTHER_CASES = "proportion.demo.cases=false";
    private static final Instant END = Instant.parse("2026-11-16T09:00:00Z");
    private static final Instant BEGINNING = Instant.parse("2024-11-16T09:00:00Z");

    @Autowired
    JdbcTemplate database;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Tally tally;

    @Autowired
    CaseMix mix;

    @Autowired
    SimulatedClock clock;

    @Test
    void everyCaseIsReportedAndNoneIsStuckInAnError() {
        assertThat(count("select count(*) from case_file")).isEqualTo(24);
        assertThat(tally.troubles().keySet())
                .noneMatch(what -> what.startsWith("failed") || what.startsWith("left open"));
        assertThat(engine.getManagementService()
                        .createJobQuery()
                        .noRetriesLeft()
                        .count())
                .isZero();
        assertThat(engine.getRuntimeService().createIncidentQuery().count()).isZero();
    }

    @Test
    void bothNationsAndAllThreeAgenciesHaveCasesOfTheirOwn() {
        assertThat(database.queryForList(
                        "select distinct school from case_file where school is not null", String.class))
                .containsExactlyInAnyOrder("greenfield", "riverside");
        assertThat(database.queryForList("select distinct organisation from referral", String.class))
                .contains("north", "south", "borough", "cwm");
    }

    @Test
    void mostCasesAreOverAndSomeAreNot() {
        assertThat(count("select count(*) from case_file where state = 'CLOSED'"))
                .isBetween(12L, 23L);
        assertThat(tally.outcomes()).containsKey("21");
    }

    @Test
    void mostDeadlinesAreMetAndSomeAreMissed() {
        long met = count("select count(*) from running_clock where met_at <= due_at");
        long missed = count("select count(*) from running_clock where met_at > due_at");
        assertThat(missed)
                .as(
                        "missed: %s",
                        database.queryForList(
                                "select step, count(*) as times from running_clock where met_at > due_at group by step"))
                .isPositive()
                .isLessThan(met / 3);
    }

    @Test
    void someTasksArePutBackAndTakenByAColleague() {
        assertThat(tally.times("TASK_PUT_BACK")).isPositive();
        assertThat(count("select count(distinct assignee_) from act_hi_taskinst where assignee_ like '%2.%'"))
                .isPositive();
    }

    @Test
    void someChildrenAreHeardAndOfSomeItIsOnFileWhyNot() {
        assertThat(count("select count(*) from narrative where text_key = 'wishes'"))
                .isPositive();
        assertThat(count("select count(*) from narrative where text_key = 'whyNotAsked'"))
                .isPositive();
    }

    @Test
    void sexAndEthnicityAreOnFileOfMostChildrenAndLeftOutOfSome() {
        long all = count("select count(*) from child_identity");
        long stated = count("select count(*) from child_identity where details like '%\"ethnicity\"%'");
        assertThat(stated).isBetween(all / 3, all - 1);
    }

    @Test
    void everythingHappenedInItsOrderWithinTheTwoYears() {
        List<Instant> entries = moments("select recorded_at from audit_entry where case_reference is not null"
                + " and position is not null order by position");
        assertThat(entries).hasSizeGreaterThan(500).isSorted();
        List<Instant> all = moments("select start_time_ from act_hi_procinst union select create_time_ from act_ru_task"
                + " union select started_at from running_clock union select occurred_at from chronology_entry");
        assertThat(all).allSatisfy(moment -> assertThat(moment).isBetween(BEGINNING, END));
    }

    @Test
    void noTaskIsDoneBeforeItIsThere() {
        assertThat(count("select count(*) from act_hi_taskinst where end_time_ < start_time_"))
                .isZero();
        assertThat(count("select count(*) from act_hi_taskinst t join case_file c on c.reference ="
                        + " (select business_key_ from act_hi_procinst p where p.id_ = t.proc_inst_id_)"
                        + " where t.start_time_ < dateadd(second, -1, c.opened_at)"))
                .isZero();
    }

    @Test
    void theClockIsTheMachinesAgain() {
        assertThat(clock.instant()).isAfter(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(Math.abs(ClockUtil.getCurrentTime().getTime() - clock.millis()))
                .isLessThan(5_000);
        assertThat(clock.instant()).isNotEqualTo(END);
    }

    @Test
    void noNameReachesTheEngine() {
        EngineTables tables = new EngineTables(database);
        assertThat(tables.holding(mix.names().last(), List.of("CHILD_IDENTITY")))
                .isNotEmpty();
        assertThat(tables.holding(mix.names().last())).isEmpty();
    }

    @Test
    void theSameSeedGivesTheSameCases() {
        Map<String, Object> settings = new TreeMap<>();
        for (String setting :
                List.of(COUNT, UNTIL, JOBS, NO_OTHER_CASES, "server.port=0", "spring.profiles.active=demo")) {
            settings.put(setting.substring(0, setting.indexOf('=')), setting.substring(setting.indexOf('=') + 1));
        }
        settings.put("spring.datasource.url", "jdbc:h2:mem:generated-again;DB_CLOSE_DELAY=-1");
        String[] arguments = settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        try (ConfigurableApplicationContext again =
                new SpringApplicationBuilder(ProportionApplication.class).run(arguments)) {
            assertThat(cases(again.getBean(JdbcTemplate.class)).equals(cases(database)))
                    .isTrue();
            assertThat(again.getBean(Tally.class).outcomes()).isEqualTo(tally.outcomes());
        }
    }

    /** All that is drawn of a case; its reference is not. */
    private static List<Map<String, Object>> cases(JdbcTemplate database) {
        return database.queryForList("select c.school, c.state, c.reporter, c.facts, c.review_facts,"
                + " (select count(*) from stage_run s where s.case_id = c.id) as stages,"
                + " (select count(*) from chronology_entry e where e.case_id = c.id) as entries"
                + " from case_file c order by c.opened_at");
    }

    private long count(String sql) {
        return database.queryForObject(sql, Long.class);
    }

    private List<Instant> moments(String sql) {
        return database.queryForList(sql, Timestamp.class).stream()
                .map(Timestamp::toInstant)
                .toList();
    }
}
