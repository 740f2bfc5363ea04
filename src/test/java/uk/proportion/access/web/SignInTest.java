package uk.proportion.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import uk.proportion.Browser;
import uk.proportion.access.AccessContext;
import uk.proportion.access.DemoSignIn;

@AccessContext
class SignInTest {
    private static final String DSL = "dsl.greenfield";
    private static final String OFFICER = "officer.north";
    private static final List<String> OF_EVERYBODY =
            List.of("My tasks", "Overdue", "Due in 24 hours", "Waiting on another agency", "To pick up");
    private static final List<String> OF_SCHOOLS = List.of("Replies received", "Education and support");
    private static final List<String> OF_MANAGERS =
            List.of("Unclaimed over four hours", "Escalated to me", "Departures to review", "Without due date");
    private static final String FORGETFUL = "forgetful.governor";
    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String COCKPIT = "/camunda/app/cockpit/default/";
    private static final String TASKLISTS_TASKS = "/camunda/api/engine/engine/default/task";
    private static final String NO_SUCH_CASE = "/api/cases/YP-2026-0000000-A";

    @Autowired
    TestRestTemplate http;

    @Autowired
    TaskService tasks;

    @Autowired
    FilterService filters;

    @Autowired
    IdentityService identity;

    @BeforeEach
    void openAnAccountForWrongPasswords() {
        if (identity.createUserQuery().userId(FORGETFUL).count() == 0) {
            User user = identity.newUser(FORGETFUL);
            user.setPassword("remembered-by-nobody");
            identity.saveUser(user);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/cases/YP-2026-0000000-A",
                "/engine-rest/task",
                "/engine-rest/engine/default/task",
                "/engine-rest/engine"
            })
    void nobodyReadsWithoutSigningIn(String path) {
        ResponseEntity<JsonNode> answer = http.getForEntity(path, JsonNode.class);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(answer.getHeaders().getFirst(HttpHeaders.WWW_AUTHENTICATE)).startsWith("Basic realm=");
        assertThat(answer.getBody().path("status").asInt()).isEqualTo(401);
    }

    @Test
    void aWrongPasswordAndAnUnknownUserAreAnsweredAlike() {
        ResponseEntity<String> wrongPassword =
                http.withBasicAuth(FORGETFUL, "guess").getForEntity("/engine-rest/task", String.class);
        ResponseEntity<String> unknownUser =
                http.withBasicAuth("nobody.here", "guess").getForEntity("/engine-rest/task", String.class);

        assertThat(wrongPassword.getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(unknownUser.getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(wrongPassword.getBody()).isEqualTo(unknownUser.getBody());
    }

    @Test
    void theEnginesInterfaceShowsEachUserTheOwnTeamsTasksOnly() {
        Task task = taskOf("greenfield-dsl");

        assertThat(idsOf(as(DSL).getForObject("/engine-rest/task", JsonNode.class)))
                .contains(task.getId());
        assertThat(idsOf(as(OFFICER).getForObject("/engine-rest/task", JsonNode.class)))
                .doesNotContain(task.getId());
        tasks.deleteTask(task.getId(), true);
    }

    @Test
    void theTeamListShowsTheOwnTeamsTasksOnly() {
        Task task = taskOf("north-officer");
        String list = "/engine-rest/filter/" + filterNamed("To pick up") + "/list";

        assertThat(idsOf(as(OFFICER).getForObject(list, JsonNode.class))).contains(task.getId());
        assertThat(idsOf(as(DSL).getForObject(list, JsonNode.class))).doesNotContain(task.getId());
        tasks.deleteTask(task.getId(), true);
    }

    @Test
    void everyShippedListOpensForThoseWhomItIsFor() {
        assertThat(filters.createTaskFilterQuery().list()).allSatisfy(filter -> {
            boolean everybodys = OF_EVERYBODY.contains(filter.getName());
            boolean managers = OF_MANAGERS.contains(filter.getName());
            boolean schools = OF_SCHOOLS.contains(filter.getName());
            assertThat(opened(DSL, filter).is2xxSuccessful()).isEqualTo(everybodys || schools);
            assertThat(opened("manager", filter).is2xxSuccessful()).isEqualTo(everybodys || managers);
        });
    }

    private HttpStatusCode opened(String user, Filter filter) {
        return as(user).getForEntity("/engine-rest/filter/" + filter.getId() + "/list", String.class)
                .getStatusCode();
    }

    @Test
    void aSignInDoesNotOutliveItsRequest() {
        as(DSL).getForEntity("/engine-rest/task", String.class);

        assertThat(http.getForEntity("/engine-rest/task", String.class).getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void oneSignInOpensTheHomePageTasklistAndTheApi() {
        Browser browser = new Browser(http).signIn(DSL);

        assertThat(browser.open("/").getBody())
                .contains("Helen Archer", "Designated safeguarding lead", "Greenfield School")
                .doesNotContain("Cockpit");
        assertThat(browser.open(TASKLIST).getBody()).contains("tasklist-api");
        assertThat(browser.get(TASKLISTS_TASKS, String.class).getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(browser.get(NO_SUCH_CASE, String.class).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void cockpitOpensForTheManagerOnly() {
        assertThat(new Browser(http).signIn("manager").open(COCKPIT).getStatusCode())
                .isEqualTo(HttpStatus.OK);
        assertThat(new Browser(http).signIn(DSL).open(COCKPIT).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", TASKLIST, COCKPIT})
    void whoeverOpensAPageIsLedToTheSignInPageAndBack(String page) {
        Browser browser = new Browser(http);
        URI signIn = browser.open(page).getHeaders().getLocation();

        assertThat(signIn).hasPath("/sign-in");
        String next = Optional.ofNullable(signIn.getQuery())
                .map(query -> query.replace("next=", ""))
                .orElse("/");
        ResponseEntity<String> signedIn = browser.submit(
                "/sign-in", "/sign-in", Map.of("user", "manager", "password", DemoSignIn.PASSWORD, "next", next));
        assertThat(signedIn.getHeaders().getLocation()).hasPath(page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example", "javascript:1"})
    void signingInNeverLeadsElsewhere(String next) {
        ResponseEntity<String> signedIn = new Browser(http)
                .submit("/sign-in", "/sign-in", Map.of("user", DSL, "password", DemoSignIn.PASSWORD, "next", next));

        assertThat(signedIn.getHeaders().getLocation()).hasToString(http.getRootUri() + "/");
    }

    @Test
    void theSignInPageDoesNotSayWhetherTheUserOrThePasswordWasWrong() {
        ResponseEntity<String> wrongPassword = new Browser(http).signIn(FORGETFUL, "guess");
        ResponseEntity<String> unknownUser = new Browser(http).signIn("nobody.at.all", "guess");

        assertThat(wrongPassword.getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(unknownUser.getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(wrongPassword.getBody()).contains("The user name or the password is not right", FORGETFUL);
        assertThat(neutral(wrongPassword.getBody(), FORGETFUL))
                .isEqualTo(neutral(unknownUser.getBody(), "nobody.at.all"));
    }

    @Test
    void theSignInOfTheWebApplicationsOwnIsClosed() {
        Browser browser = new Browser(http);
        browser.open("/sign-in");
        ResponseEntity<String> answer =
                browser.post("/camunda/api/admin/auth/user/default/login/tasklist", "", String.class);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void pagesOfOursRunNoScriptButOursAndAreKeptNowhere() {
        HttpHeaders page = new Browser(http).open("/sign-in").getHeaders();

        assertThat(page.getFirst("Content-Security-Policy"))
                .startsWith("default-src 'none'")
                .doesNotContain("unsafe-", "*", "http");
        assertThat(page.getFirst(HttpHeaders.CACHE_CONTROL)).contains("no-store");
        assertThat(page.getFirst("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.getFirst("X-Frame-Options")).isEqualTo("DENY");
    }

    @ParameterizedTest
    @ValueSource(strings = {TASKLIST, TASKLISTS_TASKS})
    void whatTasklistShowsIsKeptNowhere(String path) {
        HttpHeaders answer = new Browser(http).signIn(DSL).open(path).getHeaders();

        assertThat(answer.getOrEmpty(HttpHeaders.CACHE_CONTROL)).containsExactly("no-store");
        assertThat(answer.getFirst("Referrer-Policy")).isEqualTo("same-origin");
    }

    @Test
    void aPageThatDoesNotExistSaysSoWithoutTheWordsOfAProgram() {
        assertThat(new Browser(http).open("/no-such-page").getBody())
                .contains("Page not found")
                .doesNotContain("Whitelabel", "Exception", "org.");
    }

    @Test
    void aStrangerLeavesNoSessionBehind() {
        Browser browser = new Browser(http);
        browser.open("/");
        browser.open("/sign-in");
        browser.signIn(FORGETFUL, "guess");

        assertThat(browser.cookies()).containsOnlyKeys("XSRF-TOKEN");
    }

    @Test
    void healthIsOpenToTheBalancer() {
        assertThat(http.getForEntity("/actuator/health/readiness", String.class).getStatusCode())
                .isEqualTo(HttpStatus.OK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/env",
                "/h2-console",
                "/anything",
                "/engine-restless",
                "/camunda/app/admin/default/setup/",
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin/%73etup/default/user/create"
            })
    void whatIsNotNamedDoesNotExist(String path) {
        ResponseEntity<String> answer = http.exchange(
                RequestEntity.get(URI.create(http.getRootUri() + path)).build(), String.class);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(answer.getBody()).doesNotContain("trace", "Exception");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest;x=1/task",
                "/engine-rest/task;x=1",
                "//engine-rest/task",
                "/%65ngine-rest/task",
                "/camunda/api//admin/setup/default/user/create"
            })
    void aPathInDisguiseIsRefused(String path) {
        ResponseEntity<String> answer = as(DSL).exchange(
                        RequestEntity.get(URI.create(http.getRootUri() + path)).build(), String.class);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
    }

    private TestRestTemplate as(String user) {
        return http.withBasicAuth(user, DemoSignIn.PASSWORD);
    }

    private Task taskOf(String group) {
        Task task = tasks.newTask();
        tasks.saveTask(task);
        tasks.addCandidateGroup(task.getId(), group);
        return task;
    }

    private String filterNamed(String name) {
        return filters.createTaskFilterQuery().filterName(name).singleResult().getId();
    }

    private static List<String> idsOf(JsonNode tasks) {
        return tasks.findValuesAsText("id");
    }

    private static String neutral(String page, String user) {
        return page.replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "").replace(user, "");
    }
}
