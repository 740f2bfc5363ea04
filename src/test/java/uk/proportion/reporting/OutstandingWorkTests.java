package uk.proportion.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.proportion.WholeProduct;
import uk.proportion.reporting.OutstandingWork.Measure;
import uk.proportion.reporting.OutstandingWork.Outstanding;
import uk.proportion.reporting.OutstandingWork.Scope;
import uk.proportion.scenario.ScenarioFacts;
import uk.proportion.scenario.ScenarioRunner;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;
import uk.proportion.shared.Nation;
import uk.proportion.shared.OrganisationId;

/** Open work narrowed by each thing that a page can be narrowed by. */
@WholeProduct
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutstandingWorkTests {
    private static final int ALL = 100_000;

    @Autowired
    OutstandingWork work;

    @Autowired
    TaskService tasks;

    private CaseReference proportionate;
    private YearMonth month;

    @BeforeAll
    void aCaseThatThePoliceAnswerProportionately(
            @Autowired ScenarioRunner runner, @Autowired RecordReader reader, @Autowired JdbcTemplate jdbc) {
        proportionate = runner.start(ScenarioFacts.read(Path.of("src/test/resources/scenarios/SC-02.yaml"))
                .get(0)
                .stages()
                .get(0));
        Reading.allOf(reader, jdbc);
        month = YearMonth.from(tasks.createTaskQuery()
                .processInstanceBusinessKey(proportionate.value())
                .list()
                .get(0)
                .getCreateTime()
                .toInstant()
                .atZone(ZoneId.of("Europe/London")));
    }

    @Test
    void byTheBandOfTheCasesFacts() {
        assertThat(cases(new Scope(null, null, null, Band.PROPORTIONATE, null, null)))
                .contains(proportionate);
        for (Band other : List.of(Band.NONE, Band.UNCLEAR, Band.ENHANCED, Band.AGGRAVATED)) {
            assertThat(cases(new Scope(null, null, null, other, null, null)))
                    .as(other.name())
                    .doesNotContain(proportionate);
        }
    }

    @Test
    void everyOpenTaskIsInOneBand() {
        long sum = 0;
        for (Band band : Band.values()) {
            sum += work.count(Measure.OPEN, new Scope(null, null, null, band, null, null));
        }
        assertThat(sum).isPositive().isEqualTo(work.count(Measure.OPEN, Scope.ALL));
    }

    @Test
    void byTheMonthInWhichATaskCameUp() {
        assertThat(cases(new Scope(null, null, null, null, month, month))).contains(proportionate);
        assertThat(cases(new Scope(null, null, null, null, month.plusMonths(1), null)))
                .doesNotContain(proportionate);
        assertThat(cases(new Scope(null, null, null, null, null, month.minusMonths(1))))
                .doesNotContain(proportionate);
    }

    @Test
    void byAgencyOrganisationAndNationTogether() {
        OrganisationId north = new OrganisationId("north");
        assertThat(cases(new Scope(Agency.POLICE, north, Nation.ENGLAND, Band.PROPORTIONATE, month, month)))
                .contains(proportionate);
        assertThat(cases(new Scope(Agency.POLICE, north, Nation.WALES, null, null, null)))
                .isEmpty();
        assertThat(cases(new Scope(Agency.SCHOOL, north, null, null, null, null)))
                .isEmpty();
    }

    private List<CaseReference> cases(Scope scope) {
        return work.tasks(Measure.OPEN, scope, 0, ALL).stream()
                .map(Outstanding::reference)
                .toList();
    }
}
