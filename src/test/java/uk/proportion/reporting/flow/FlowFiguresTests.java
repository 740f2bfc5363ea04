package uk.proportion.reporting.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.management.ActivityStatistics;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.proportion.WholeProduct;
import uk.proportion.reporting.CountedAnew;
import uk.proportion.reporting.Durations;
import uk.proportion.reporting.Reading;
import uk.proportion.reporting.RecordReader;
import uk.proportion.reporting.flow.OpenFlow.Part;
import uk.proportion.scenario.Scenario;
import uk.proportion.scenario.ScenarioFacts;
import uk.proportion.scenario.ScenarioRunner;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;

/** What the diagrams are coloured by is what the engine's history says, asked in another way. */
@WholeProduct
class FlowFiguresTests {
    private static final int ALL_MONTHS = 999_912;
    private static final List<String> PLAYED = List.of("SC-02", "SC-09", "SC-18");
    private static boolean played;

    /** Everything that has ended, by diagram, step and month; tasks with their doer's agency and what was late of them. */
    private static final String TASKS =
            "select d.key_ || ' ' || d.version_ || ' ' || t.task_def_key_ || ' ' || o.agency || ' '"
                    + " || (extract(year from t.end_time_) * 100 + extract(month from t.end_time_)) as cell,"
                    + " count(*) as n, count(case when t.due_date_ < t.end_time_ then 1 end) as late,"
                    + " count(case when t.due_date_ >= t.end_time_ then 1 end) as in_time"
                    + " from act_hi_taskinst t join act_re_procdef d on d.id_ = t.proc_def_id_"
                    + " join (select distinct m.user_id_, o.agency from act_id_membership m"
                    + "   join organisation o on m.group_id_ like o.id || '-%') o on o.user_id_ = t.assignee_"
                    + " where t.delete_reason_ = 'completed' group by d.key_, d.version_, t.task_def_key_, o.agency,"
                    + " extract(year from t.end_time_), extract(month from t.end_time_)";

    /** Every step of every diagram; of its durations, in their order, the middle one and the one at nine tenths. */
    private static final String ALL = "select step, max(n) as n,"
            + " max(case when place = (n + 1) / 2 then duration_ end) as median,"
            + " max(case when place = (9 * n + 9) / 10 then duration_ end) as p90 from ("
            + "select d.key_ || ' ' || h.act_id_ as step, h.duration_,"
            + " count(*) over (partition by d.key_, h.act_id_) as n,"
            + " row_number() over (partition by d.key_, h.act_id_ order by h.duration_) as place"
            + " from act_hi_actinst h, act_re_procdef d where d.id_ = h.proc_def_id_ and h.end_time_ is not null"
            + " and h.act_inst_state_ in (0, 1, 3, 4) and h.act_id_ not like '%#%'"
            + " and exists (select 1 from act_hi_procinst p where p.id_ = h.proc_inst_id_ and p.business_key_ in"
            + "   (select reference from case_file))) steps group by step";

    @Autowired
    ScenarioRunner runner;

    @Autowired
    RecordReader reader;

    @Autowired
    CountedAnew anew;

    @Autowired
    FlowOfCases flow;

    @Autowired
    FlowReading reading;

    @Autowired
    Diagrams diagrams;

    @Autowired
    OpenFlow open;

    @Autowired
    RepositoryService repository;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void casesThatTookLongerAndShorter() {
        if (!played) {
            for (int time = 0; time < 2; time++) {
                PLAYED.forEach(this::play);
            }
            unevenTimes();
            played = true;
        }
        Reading.allOf(reader, jdbc);
        // What other tests have erased is in no history any more
        jdbc.update("update flow_cell set erased = 0");
        anew.replace();
    }

    @Test
    void everyStepIsCountedAsOftenAndTookAsLongAsTheHistorySays() {
        Map<String, Map<String, Object>> expected = new HashMap<>();
        jdbc.queryForList(ALL).forEach(row -> expected.put((String) row.get("step"), row));
        Map<String, Long> counted = new HashMap<>();
        diagrams.all()
                .forEach(process -> figures(process.process(), null).forEach((step, figures) -> {
                    String key = process.process() + " " + step;
                    Map<String, Object> wanted = expected.get(key);
                    counted.put(key, sum(figures));
                    assertThat(wanted).as(key).isNotNull();
                    if (figures.count() >= 10) {
                        assertThat(figures.median()).as(key).contains(bucketOf(wanted.get("median")));
                    }
                    if (figures.count() >= 50) {
                        assertThat(figures.p90()).as(key).contains(bucketOf(wanted.get("p90")));
                    }
                }));
        assertThat(counted).hasSizeGreaterThan(100);
        expected.forEach((step, row) -> assertThat(counted).containsEntry(step, (Long) row.get("n")));
        assertThat(counted.keySet()).isEqualTo(expected.keySet());
    }

    @Test
    void everyTaskCountsWithTheAgencyOfWhoeverDidItInTheMonthInWhichItWasDoneAndIsLateAfterItsDueDate() {
        Map<String, List<Long>> expected = new TreeMap<>();
        jdbc.query(TASKS, row -> {
            expected.put(row.getString("cell"), List.of(row.getLong("n"), row.getLong("late"), row.getLong("in_time")));
        });
        Map<String, List<Long>> counted = new TreeMap<>();
        jdbc.query(
                "select * from flow_cell c join flow_stream s on s.id = c.stream"
                        + " where c.n > 0 and s.activity_id like 'UserTask\\_%' escape '\\'",
                row -> {
                    String cell = String.join(
                            " ",
                            row.getString("process_key"),
                            row.getString("version"),
                            row.getString("activity_id"),
                            row.getString("agency"),
                            row.getString("ended_month"));
                    long n = row.getLong("n");
                    int timing = row.getInt("timing");
                    counted.merge(cell, List.of(n, timing == 2 ? n : 0, timing == 1 ? n : 0), FlowFiguresTests::plus);
                });
        assertThat(counted).isEqualTo(expected);
        assertThat(expected.values()).anyMatch(of -> of.get(1) > 0 && of.get(2) > 0);
    }

    @Test
    void countingACaseTwiceChangesNothingNorDoesCountingAllAnew() {
        Map<String, Long> before = flow.lines();
        List<CaseReference> some = jdbc.queryForList("select reference from case_file", String.class).stream()
                .map(CaseReference::new)
                .limit(5)
                .toList();
        flow.count(some);
        flow.count(some);
        assertThat(flow.lines()).isEqualTo(before).isNotEmpty();
        assertThat(anew.differences()).isEmpty();
    }

    @Test
    void whatAnErasedCaseHasAddedStaysThroughCountingAnewAndNothingNamesTheCase() {
        CaseReference reference = play("SC-01");
        Reading.allOf(reader, jdbc);
        Map<String, Long> before = flow.lines();
        flow.erased(reference);
        assertThat(flow.lines()).isEqualTo(before);
        assertThat(kept(reference)).isZero();
        flow.clear();
        Map<String, Long> left = flow.lines();
        assertThat(left).isNotEmpty();
        flow.count(List.of(reference));
        assertThat(flow.lines()).allSatisfy((line, n) -> assertThat(n).isEqualTo(2 * left.getOrDefault(line, 0L)));
        jdbc.update("update flow_cell set erased = 0");
        anew.replace();
    }

    @Test
    void figuresOfOneAgencyAreThoseOfItsTasksAndOfItsOwnProcess() {
        Map<String, FlowFigures> police = figures("safeguarding-referral", Agency.POLICE);
        assertThat(police.keySet()).isSubsetOf("UserTask_ContributeToTheStrategyDiscussion");
        assertThat(figures("safeguarding-referral", Agency.SOCIAL_CARE))
                .containsKeys("UserTask_DecideOnTheReferral", "StartEvent_ChildIsReferred");
        assertThat(figures("police-response", Agency.SCHOOL)).isEmpty();
    }

    @Test
    void whatIsOpenNowIsWhatTheEngineCounts() {
        for (ProcessDefinition one :
                repository.createProcessDefinitionQuery().latestVersion().list()) {
            Map<String, Long> expected = new HashMap<>();
            management
                    .createActivityStatisticsQuery(one.getId())
                    .list()
                    .forEach((ActivityStatistics there) -> expected.put(there.getId(), (long) there.getInstances()));
            Set<String> tasks =
                    diagrams.find(one.getKey(), one.getVersion()).orElseThrow().tasks();
            assertThat(open.count(new Part(one.getKey(), one.getVersion(), null), tasks))
                    .as(one.getKey())
                    .isEqualTo(expected);
        }
    }

    private Map<String, FlowFigures> figures(String process, Agency agency) {
        return reading.figures(new FlowQuery(new Part(process, null, agency), 0, ALL_MONTHS));
    }

    private static long sum(FlowFigures figures) {
        return figures.buckets().values().stream().mapToLong(Long::longValue).sum();
    }

    private static long bucketOf(Object millis) {
        return Durations.middle(Durations.bucket(Duration.ofMillis(((Number) millis).longValue())))
                .toSeconds();
    }

    private static List<Long> plus(List<Long> one, List<Long> other) {
        List<Long> sums = new ArrayList<>();
        for (int index = 0; index < one.size(); index++) {
            sums.add(one.get(index) + other.get(index));
        }
        return sums;
    }

    private int kept(CaseReference reference) {
        return jdbc.queryForObject(
                "select count(*) from flow_of_case where case_reference = ?", Integer.class, reference.value());
    }

    private CaseReference play(String id) {
        Scenario scenario = ScenarioFacts.read(Path.of("src/test/resources/scenarios", id + ".yaml"))
                .get(0);
        CaseReference reference = runner.start(scenario.stages().get(0));
        scenario.stages().stream().skip(1).forEach(stage -> runner.advance(reference, stage));
        return reference;
    }

    /** The clock of the tests stands still; work does not. Something takes from a second to about eleven days, and may be late. */
    private void unevenTimes() {
        Random random = new Random(1);
        jdbc.queryForList("select id_ from act_hi_actinst where end_time_ is not null order by id_", String.class)
                .forEach(id -> jdbc.update(
                        "update act_hi_actinst set duration_ = ? where id_ = ?",
                        (long) Math.pow(10, 3 + 6 * random.nextDouble()),
                        id));
        jdbc
                .queryForList("select id_ from act_hi_taskinst where due_date_ is not null order by id_", String.class)
                .stream()
                .filter(any -> random.nextInt(3) == 0)
                .forEach(id -> jdbc.update(
                        "update act_hi_taskinst set due_date_ = dateadd('HOUR', -1, end_time_) where id_ = ?"
                                + " and end_time_ is not null",
                        id));
    }
}
