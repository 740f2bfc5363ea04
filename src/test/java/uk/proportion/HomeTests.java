package uk.proportion;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import uk.proportion.scenario.ScenarioRunner;

/** Home and the lists of tasks: each person finds their own, as many as Tasklist counts, and nothing of anybody else's. */
@WholeProduct
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HomeTests {
    private static final String DSL = "dsl.greenfield";
    private static final String OFFICER = "officer.north";
    private static final String TASKLIST = "/camunda/app/tasklist/default/#/?filter=";
    private static final Pattern IN_THE_MENU =
            Pattern.compile("/tasks\\?filter=([a-z0-9-]+)\"[^>]*>.*?app-menu__count[^>]*>(\\d+)<", Pattern.DOTALL);
    private static final int MOST_STATEMENTS = 60;

    @Autowired
    MutableClock clock;

    @Autowired
    TestRestTemplate rest;

    @Autowired
    ProcessEngine engine;

    private RestDesk desk;
    private String ofTheSchool;

    @BeforeAll
    void aCaseWithThePoliceAndOneThatOnlyTheSchoolKnows(@Autowired ScenarioRunner runner) {
        desk = RestDesk.ofACaseToBeProposed(rest, engine, runner);
        ofTheSchool = desk.report(
                        DSL,
                        UUID.randomUUID().toString(),
                        Map.of(
                                "incident",
                                Map.of("material", "CHILD_PHOTO", "youthProduced", "YES", "adultInvolved", "NO"),
                                "children",
                                Map.of("A", Map.of("roles", List.of("DEPICTED", "SHARER"), "ageAtConduct", 15))))
                .getBody()
                .path("reference")
                .asText();
    }

    @ParameterizedTest
    @ValueSource(strings = {DSL, "head.greenfield", OFFICER, "supervisor.north", "sw.borough", "manager"})
    void aListCountsOnOurPagesWhatItCountsInTasklist(String user) {
        // The engine's clock stands where the product's does, wherever other tests have left either
        clock.standAt(clock.instant());
        String page = open(user, "/tasks");
        Map<String, Long> onOurPages = new TreeMap<>();
        Matcher list = IN_THE_MENU.matcher(page);
        while (list.find()) {
            onOurPages.put(list.group(1), Long.valueOf(list.group(2)));
        }
        Map<String, Long> inTasklist = new TreeMap<>();
        get(user, "/engine-rest/filter")
                .forEach(filter -> inTasklist.put(
                        filter.path("properties").path("code").asText(),
                        get(user, "/engine-rest/filter/" + filter.path("id").asText() + "/count")
                                .path("count")
                                .asLong()));
        assertThat(onOurPages).isNotEmpty().isEqualTo(inTasklist);
    }

    @Test
    void aTaskIsShownWithItsCaseItsTimeAndWhoHasIt() {
        String task = taskOf(ofTheSchool);
        assertThat(open(DSL, "/tasks?filter=to-pick-up"))
                .contains("Hold the initial review", ofTheSchool, "/tasks/" + task, "Nobody yet", "app-due", TASKLIST);
        desk.claim(DSL, task);
        assertThat(open(DSL, "/tasks?filter=my-tasks")).contains(ofTheSchool, "You");
        assertThat(open("head.greenfield", "/tasks")).doesNotContain(ofTheSchool);
        desk.putBack(DSL, task);
    }

    @ParameterizedTest
    @CsvSource({
        "officer.north, replies-received",
        "dsl.greenfield, new-reports",
        "sw.borough, escalated",
        "manager, aggravating-factor",
        "auditor, my-tasks",
        "dsl.greenfield, no-such-list"
    })
    void aListOfOthersIsAsOneThatThereIsNot(String user, String list) {
        assertThat(new Browser(rest).signIn(user).open("/tasks?filter=" + list).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {OFFICER, "sw.borough", "dsl.riverside", "auditor", "admin"})
    void aCaseThatTheSchoolKeepsIsOnNobodyElsesPages(String user) {
        assertThat(open(user, "/")).doesNotContain(ofTheSchool);
        assertThat(new Browser(rest).signIn(user).open("/tasks").getBody()).doesNotContain(ofTheSchool);
    }

    @Test
    void theSchoolReportsFromHomeAndFindsWhatIsDueSoonest() {
        assertThat(open(DSL, "/"))
                .contains("Hello, ", "href=\"/report\"", "What needs you now", "To pick up", "Hold the initial review")
                .contains("href=\"/cases\"")
                .doesNotContain("Cockpit", "All agencies");
    }

    @Test
    void whoeverOverseesFindsNumbersAndReferencesAndNoTaskOfAnAgency() {
        assertThat(open("manager", "/"))
                .contains("All agencies", "Unclaimed over four hours", "Cockpit")
                .doesNotContain("Hold the initial review", "Propose the outcome", "href=\"/report\"");
        assertThat(open("auditor", "/")).contains("Audit record").doesNotContain("What needs you now", "Cockpit");
        assertThat(open("admin", "/")).contains("Cockpit", "Admin").doesNotContain("What needs you now");
    }

    @Test
    void whoeverSeesTheFiguresOfDeparturesIsLedToThemFromTheMenuAndFromHome() {
        String figures = "href=\"/dashboards/outcomes#departures\"";
        assertThat(open("manager", "/").split(figures, -1)).hasSize(3);
        for (String user : List.of(DSL, OFFICER, "sw.borough", "auditor", "admin")) {
            assertThat(open(user, "/")).as(user).doesNotContain("/dashboards/outcomes");
        }
    }

    @Test
    void homeAsksFewStatements() {
        Browser browser = new Browser(rest).signIn(DSL);
        browser.open("/");
        Statements.Observed<String> home = Statements.of(() -> browser.open("/").getBody());
        assertThat(home.statements()).hasSizeLessThan(MOST_STATEMENTS);
    }

    private String taskOf(String reference) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(reference)
                .taskDefinitionKey("UserTask_HoldTheInitialReview")
                .singleResult()
                .getId();
    }

    private String open(String user, String path) {
        var answer = new Browser(rest).signIn(user).open(path);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        return answer.getBody();
    }

    private JsonNode get(String user, String path) {
        return desk.send(user, HttpMethod.GET, path, null).getBody();
    }
}
