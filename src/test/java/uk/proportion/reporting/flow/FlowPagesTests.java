package uk.proportion.reporting.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.YearMonth;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.proportion.Browser;
import uk.proportion.WholeProduct;
import uk.proportion.access.DemoSignIn;
import uk.proportion.reporting.CountedAnew;
import uk.proportion.reporting.Durations;
import uk.proportion.reporting.Editions;
import uk.proportion.scenario.ScenarioFacts;
import uk.proportion.scenario.ScenarioRunner;
import uk.proportion.shared.CaseReference;

/** The flow as manager and administrator are shown it, and nobody else. */
@WholeProduct
class FlowPagesTests {
    private static final String PROCESS = "transfer-case";
    private static final String STEP = "UserTask_AcceptTheTransfer";
    private static final String MANAGER = "manager";
    private static final YearMonth EDITION = YearMonth.of(2030, 6);
    private static final int HOUR = 48;

    @Autowired
    TestRestTemplate rest;

    @Autowired
    ScenarioRunner runner;

    @Autowired
    Editions editions;

    @Autowired
    JdbcTemplate jdbc;

    /** Of no case, in months that no clock of a test reaches; the edition is so late that no other is made meanwhile. */
    @BeforeEach
    void nineOfSchoolsFourOfPoliceAndSomeAfterTheLastEdition() {
        jdbc.update("delete from flow_cell where stream in (select id from flow_stream where activity_id = ?)", STEP);
        stream("SCHOOL", 203004, 9, 0);
        stream("POLICE", 203004, 0, 4);
        stream("SOCIAL_CARE", 203003, 12, 3);
        cell("SOCIAL_CARE", 203005, 1, 5);
        cell("SOCIAL_CARE", 203005, 2, 4);
        cell("SOCIAL_CARE", 203007, 2, 100);
        editions.publish(EDITION);
    }

    @AfterAll
    static void asItWas(@Autowired CountedAnew anew, @Autowired JdbcTemplate jdbc) {
        jdbc.update("delete from flow_cell where ended_month > 203000");
        jdbc.update("delete from report_edition");
        anew.replace();
    }

    @Test
    void countsAreWholeFivesOfEachStreamUpToTheLastEdition() {
        // 9 give 5, 4 give none; 12 and 5 in time give 15, 3 and 4 late give 5, and what came later is not given out
        assertThatObject(step("")).returns(25L, one -> one.path("count").asLong());
        assertThatObject(step("agency=SCHOOL"))
                .returns(5L, one -> one.path("count").asLong());
        assertThat(step("agency=POLICE").path("count").isNull()).isTrue();
        JsonNode social = step("agency=SOCIAL_CARE&measure=LATE");
        assertThatObject(social)
                .returns(20L, one -> one.path("count").asLong())
                .returns(0.25, one -> one.path("lateShare").asDouble())
                .returns("25%", one -> one.path("words").asText())
                .returns(4, one -> one.path("level").asInt())
                .returns(
                        Durations.middle(HOUR).toSeconds(),
                        one -> one.path("medianSeconds").asLong());
        assertThat(social.path("p90Seconds").isNull()).isTrue();
        // March alone, and what May adds to it, are multiples of five again
        assertThat(step("agency=SOCIAL_CARE&to=2030-03").path("count").asLong()).isEqualTo(10);
        assertThat(step("agency=SOCIAL_CARE&from=2030-04").path("count").asLong())
                .isEqualTo(10);
        assertThat(json(MANAGER, "").getBody().path("upTo").asText()).isEqualTo("2030-06");
    }

    @Test
    void beforeTheFirstEditionNoFigureIsGivenOutAndWhatIsOpenIs() {
        jdbc.update("delete from report_edition");
        assertThat(step("").path("count").isNull()).isTrue();
        assertThat(step("").path("open").isNumber()).isTrue();
    }

    @Test
    void pageAndExportSayTheSame() {
        String page =
                open("/flow/" + PROCESS + "?agency=SOCIAL_CARE&measure=MEDIAN").getBody();
        assertThat(page).contains("Accept the transfer", "62 min", "25%", "from 62 min");
        String csv =
                open("/flow/" + PROCESS + ".csv?table=steps&agency=SOCIAL_CARE").getBody();
        assertThat(csv).contains("Hand").contains("Accept the transfer,task for a person,20,", ",too few,25,");
        assertThat(open("/flow/" + PROCESS + ".csv?table=steps&agency=POLICE").getBody())
                .contains("Accept the transfer,task for a person,under 5,too few,too few,too few,");
    }

    @Test
    void theManagerComesToTheCasesThatWaitAtATaskByReferenceAlone() {
        CaseReference waiting = runner.start(ScenarioFacts.read(Path.of("src/test/resources/scenarios/SC-04.yaml"))
                .get(0)
                .stages()
                .get(0));
        String task = jdbc.queryForObject(
                "select t.task_def_key_ || ' ' || d.key_ from act_ru_task t join act_re_procdef d on d.id_ = t.proc_def_id_"
                        + " join act_ru_execution p on p.id_ = t.proc_inst_id_"
                        + " where p.business_key_ = ? fetch first 1 row only",
                String.class,
                waiting.value());
        String[] step = task.split(" ");
        String page = open("/flow/" + step[1] + "/" + step[0]).getBody();
        assertThat(page).contains(waiting.value()).doesNotContain(ScenarioRunner.PLANTED_NAME, "href=\"/cases");
        assertThat(open("/flow/" + step[1] + "?measure=OPEN").getBody())
                .contains("/flow/" + step[1] + "/" + step[0])
                .doesNotContain(waiting.value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dsl.greenfield",
                "head.greenfield",
                "officer.north",
                "supervisor.north",
                "inspector.north",
                "registrar.north",
                "ddm.north",
                "sw.borough",
                "tm.borough",
                "auditor"
            })
    void toWhoeverDoesNotOverseeTheWholeItIsNotThere(String user) {
        assertThat(json(user, "").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(rest.withBasicAuth(user, DemoSignIn.PASSWORD)
                        .getForEntity("/api/flow/" + PROCESS + "/diagram", String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        pagesAreNotThere(user);
    }

    @Test
    void theAdministratorSeesFiguresAndNoPageWithReferences() {
        assertThat(json("admin", "").getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(json("admin", "").getBody().path("page").isNull()).isTrue();
        assertThat(json(MANAGER, "?version=1").getBody().path("page").asText())
                .isEqualTo("/flow/" + PROCESS + "?version=1");
        pagesAreNotThere("admin");
    }

    @Test
    void whatDoesNotExistIsNotThereAndAVersionOfAnotherProcessIsPassedOver() {
        assertThat(json(MANAGER, "?version=99").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(json(MANAGER, "?from=yesterday").getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(open("/flow/no-such-process").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(open("/flow/" + PROCESS + "/StartEvent_NoSuch").getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(open("/flow?process=" + PROCESS + "&version=99&agency=POLICE&from=&measure=P90")
                        .getHeaders()
                        .getLocation())
                .hasPath("/flow/" + PROCESS)
                .hasQuery("agency=POLICE&measure=P90");
    }

    private void pagesAreNotThere(String user) {
        Browser browser = new Browser(rest).signIn(user);
        for (String path : new String[] {
            "/flow", "/flow/" + PROCESS, "/flow/" + PROCESS + ".csv?table=steps", "/flow/" + PROCESS + "/" + STEP
        }) {
            assertThat(browser.open(path).getStatusCode()).as(path).isEqualTo(HttpStatus.NOT_FOUND);
        }
    }

    private ResponseEntity<String> open(String path) {
        return new Browser(rest).signIn(MANAGER).open(path);
    }

    private JsonNode step(String query) {
        for (JsonNode one : json(MANAGER, "?" + query).getBody().path("activities")) {
            if (one.path("id").asText().equals(STEP)) {
                return one;
            }
        }
        throw new AssertionError("The diagram has no step " + STEP);
    }

    private ResponseEntity<JsonNode> json(String user, String query) {
        return rest.withBasicAuth(user, DemoSignIn.PASSWORD)
                .getForEntity("/api/flow/" + PROCESS + query, JsonNode.class);
    }

    private void stream(String agency, int month, int inTime, int late) {
        if (jdbc.queryForObject(
                        "select count(*) from flow_stream where activity_id = ? and agency = ?",
                        Integer.class,
                        STEP,
                        agency)
                == 0) {
            jdbc.update(
                    "insert into flow_stream (process_key, version, activity_id, agency) values (?, 1, ?, ?)",
                    PROCESS,
                    STEP,
                    agency);
        }
        cell(agency, month, 1, inTime);
        cell(agency, month, 2, late);
    }

    private void cell(String agency, int month, int timing, int n) {
        jdbc.update(
                "insert into flow_cell (stream, ended_month, bucket, timing, n)"
                        + " select id, ?, ?, ?, ? from flow_stream where activity_id = ? and agency = ?",
                month,
                HOUR,
                timing,
                n,
                STEP,
                agency);
    }
}
