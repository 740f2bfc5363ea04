package uk.proportion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import uk.proportion.scenario.ScenarioRunner;

/** The dashboards of open work: each for its role, each about the own organisation only, and exported as they are shown. */
@WholeProduct
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DashboardsTests {
    private static final String OUTSTANDING = "/dashboards/outstanding";
    private static final String MANAGER = "manager";
    private static final List<String> OF_POLICE =
            List.of("summary", "clock", "aggravated", "new-reports", "in-assessment", "returned", "decision-due");
    private static final List<String> OF_SOCIAL_CARE = List.of("contact", "initial", "decision", "outcome");
    private static final List<String> OF_THE_SCHOOL = List.of("stages", "waiting", "replies", "education");
    private static final Pattern EXPORT = Pattern.compile("href=\"([^\"]+)\\.csv\\?table=([a-z0-9-]+)([^\"]*)\"");
    private static final int MOST_STATEMENTS = 60;
    private static final int MORE = 6;

    @Autowired
    TestRestTemplate rest;

    @Autowired
    ProcessEngine engine;

    private final Map<String, Browser> browsers = new HashMap<>();
    private RestDesk desk;

    @BeforeAll
    void aCaseWithThePolice(@Autowired ScenarioRunner runner) {
        desk = RestDesk.ofACaseToBeProposed(rest, engine, runner);
    }

    @ParameterizedTest
    @CsvSource({
        "manager, /dashboards/outstanding",
        "manager, /dashboards/outstanding/cases",
        "manager, /dashboards/alerts",
        "admin, /dashboards/alerts",
        "dsl.greenfield, /dashboards/school",
        "head.greenfield, /dashboards/school",
        "officer.north, /dashboards/police",
        "supervisor.north, /dashboards/police",
        "inspector.north, /dashboards/police",
        "registrar.north, /dashboards/police",
        "sw.borough, /dashboards/social-care",
        "tm.borough, /dashboards/social-care"
    })
    void eachPageOpensForItsRolesAndTheListNamesIt(String user, String page) {
        Browser browser = browser(user);
        assertThat(browser.open(page).getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(browser.open("/dashboards").getBody()).contains("href=\"" + page.replace("/cases", "") + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "dsl.greenfield, /dashboards/outstanding",
        "admin, /dashboards/outstanding",
        "auditor, /dashboards/outstanding/cases",
        "officer.north, /dashboards/outstanding/cases.csv?table=references",
        "inspector.north, /dashboards/outstanding.xlsx?table=in-all",
        "manager, /dashboards/school",
        "officer.north, /dashboards/school",
        "sw.borough, /dashboards/school.csv?table=stages",
        "dsl.greenfield, /dashboards/police",
        "ddm.north, /dashboards/police",
        "manager, /dashboards/police.csv?table=clock",
        "head.greenfield, /dashboards/social-care",
        "registrar.north, /dashboards/social-care.xlsx?table=contact",
        "dsl.greenfield, /dashboards/alerts",
        "auditor, /dashboards",
        "ddm.north, /dashboards"
    })
    void toEverybodyElseThereIsNoSuchPage(String user, String page) {
        assertThat(browser(user).open(page).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void aCaseThatTheSchoolKeepsChangesNoFigureOfPoliceOrSocialCare() {
        List<String> before = everythingOfTheOthers();
        String reference = reportedByTheSchool();

        assertThat(everythingOfTheOthers()).isEqualTo(before);
        assertThat(before).allSatisfy(file -> assertThat(file).doesNotContain(reference));
        assertThat(csv("dsl.greenfield", "/dashboards/school", "stages")).contains("School’s review");
    }

    @Test
    void anotherSchoolsForcesAndAuthoritysPagesKnowNothingOfTheCase() {
        String reference = reportedByTheSchool();
        Stream.concat(
                        OF_THE_SCHOOL.stream().map(table -> csv("dsl.riverside", "/dashboards/school", table)),
                        Stream.concat(
                                OF_POLICE.stream().map(table -> csv("officer.south", "/dashboards/police", table)),
                                OF_SOCIAL_CARE.stream().map(table -> csv("sw.cwm", "/dashboards/social-care", table))))
                .forEach(file -> assertThat(file).doesNotContain(reference, desk.reference()));
    }

    /** A board holds the most pressing tasks of each kind, however many other tests have left. */
    @Test
    void anOfficerFindsTheDecisionThatIsDueAndTheWayToIt() {
        Task task = desk.task("propose-the-outcome");
        task.setDueDate(Date.from(Instant.EPOCH));
        engine.getTaskService().saveTask(task);
        String page = open("officer.north", "/dashboards/police");
        assertThat(page).contains("Propose the outcome", "href=\"/cases/" + desk.reference() + "\"", "Decision due");
        assertThat(csv("officer.north", "/dashboards/police", "decision-due")).contains(desk.reference());
        assertThat(csv("registrar.north", "/dashboards/police", "decision-due")).doesNotContain(desk.reference());
    }

    @ParameterizedTest
    @CsvSource({
        "manager, /dashboards/outstanding",
        "manager, /dashboards/outstanding?nation=ENGLAND&organisation=greenfield",
        "dsl.greenfield, /dashboards/school",
        "officer.north, /dashboards/police"
    })
    void everyExportSaysWhatThePageShows(String user, String address) {
        String page = open(user, address);
        Matcher export = EXPORT.matcher(page);
        int compared = 0;
        while (export.find()) {
            String query = export.group(3).replace("&amp;", "&");
            String file = fetched(user, export.group(1) + ".csv?table=" + export.group(2) + query);
            List<String> cells = shown(page, export.group(2));
            assertThat(cells).as(export.group(2)).isNotEmpty();
            String body = file.substring(file.indexOf("\r\n\r\n"));
            assertThat(cells)
                    .as(export.group(2))
                    .allSatisfy(cell -> assertThat(body).contains(cell));
            compared++;
        }
        assertThat(compared).isPositive();
    }

    @Test
    void aFilterNarrowsThePageItsExportAndItsReferences() {
        String all = csv(MANAGER, OUTSTANDING, "organisations");
        String wales = fetched(MANAGER, OUTSTANDING + ".csv?table=organisations&nation=WALES");
        assertThat(all).contains("Greenfield School");
        assertThat(wales).doesNotContain("Greenfield School").contains("Shown: all months; Wales.");
        String references =
                fetched(MANAGER, OUTSTANDING + "/cases.csv?table=references&show=open&organisation=greenfield");
        assertThat(references).contains("Greenfield School").doesNotContain("North Police");
        assertThat(openTasks("")).isPositive();
        assertThat(openTasks("&to=2019-12")).isZero();
        assertThat(openTasks("&from=2020-01")).isEqualTo(openTasks(""));
        assertThat(openTasks("&band=UNCLEAR&to=2019-12")).isZero();
        assertThat(open(MANAGER, OUTSTANDING + "?organisation=no-such"))
                .contains("Choose an organisation from the list");
        assertThat(status(MANAGER, OUTSTANDING + ".csv?table=in-all&organisation=no-such"))
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(status(MANAGER, OUTSTANDING + ".csv?table=no-such")).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void oneMoreTaskIsOneMoreOfEverything() {
        long before = openTasks("");
        long ofTheSchool = openTasks("&organisation=greenfield");
        String reference = reportedByTheSchool();
        long more = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(reference)
                .count();
        assertThat(more).isPositive();
        assertThat(openTasks("")).isEqualTo(before + more);
        assertThat(openTasks("&organisation=greenfield")).isEqualTo(ofTheSchool + more);
    }

    @Test
    void theManagerFindsReferencesAndStepsButNoChildAndNobodyWhoWorks() {
        String task = desk.task("propose-the-outcome").getId();
        desk.claim(RestDesk.OFFICER, task);
        String file = fetched(MANAGER, OUTSTANDING + "/cases.csv?table=references&show=taken");
        assertThat(file)
                .contains(desk.reference() + ",Police,North Police,Propose the outcome")
                .doesNotContain("Child A", "Crime 1", RestDesk.OFFICER);
        desk.putBack(RestDesk.OFFICER, task);
    }

    @ParameterizedTest
    @CsvSource({
        "manager, /dashboards/outstanding",
        "dsl.greenfield, /dashboards/school",
        "officer.north, /dashboards/police",
        "sw.borough, /dashboards/social-care"
    })
    void aPageAsksFewStatementsHoweverMuchThereIs(String user, String address) {
        Browser browser = browser(user);
        browser.open(address);
        long before = statements(browser, address);
        for (int more = 0; more < MORE; more++) {
            reportedByTheSchool();
        }
        long after = statements(browser, address);
        assertThat(after).isLessThan(MOST_STATEMENTS).isLessThan(before + MORE);
    }

    /** Without those that keep the session; who is signed in is asked anew after some seconds, which takes a few more. */
    private static long statements(Browser browser, String address) {
        return Statements.of(() -> browser.open(address)).statements().stream()
                .filter(sql -> !sql.toLowerCase(java.util.Locale.ROOT).contains("session"))
                .count();
    }

    private List<String> everythingOfTheOthers() {
        List<String> files = new ArrayList<>();
        for (String user : List.of("officer.north", "supervisor.north", "registrar.north")) {
            OF_POLICE.forEach(table -> files.add(csv(user, "/dashboards/police", table)));
        }
        for (String user : List.of("sw.borough", "tm.borough")) {
            OF_SOCIAL_CARE.forEach(table -> files.add(csv(user, "/dashboards/social-care", table)));
        }
        return files;
    }

    private String reportedByTheSchool() {
        return desk.report(
                        "dsl.greenfield",
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

    private long openTasks(String filter) {
        String file = fetched(MANAGER, OUTSTANDING + ".csv?table=in-all" + filter);
        Matcher open = Pattern.compile("\nOpen tasks,(\\d+)").matcher(file);
        assertThat(open.find()).isTrue();
        return Long.parseLong(open.group(1));
    }

    /** The counts and words of a table on the page, without lengths of time, which files give in hours. */
    private static List<String> shown(String page, String table) {
        String section = page.substring(page.indexOf("id=\"" + table + "\""));
        section = section.substring(0, section.indexOf("</section>"));
        return Pattern.compile("<(td|th scope=\"row\"|dd|dt)[^>]*>(.*?)</(td|th|dd|dt)>", Pattern.DOTALL)
                .matcher(section.replaceAll("<span class=\"govuk-visually-hidden\">.*?</span>", "")
                        .replaceAll("class=\"[^\"]*\" ?", ""))
                .results()
                .map(cell -> cell.group(2).replaceAll("<[^>]+>", "").strip())
                .filter(words -> !words.matches("\\d+ (minutes?|hours?|days?)( \\d+ hours?)?|–|"))
                .toList();
    }

    private String csv(String user, String page, String table) {
        return fetched(user, page + ".csv?table=" + table);
    }

    private String fetched(String user, String address) {
        return open(user, address);
    }

    private Browser browser(String user) {
        return browsers.computeIfAbsent(user, any -> new Browser(rest).signIn(user));
    }

    private HttpStatus status(String user, String address) {
        return HttpStatus.valueOf(browser(user).open(address).getStatusCode().value());
    }

    private String open(String user, String address) {
        var answer = browser(user).open(address);
        assertThat(answer.getStatusCode()).as(address).isEqualTo(HttpStatus.OK);
        return answer.getBody();
    }
}
