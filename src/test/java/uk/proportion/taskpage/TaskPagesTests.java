package uk.proportion.taskpage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.proportion.Browser;
import uk.proportion.MutableClock;
import uk.proportion.WholeProduct;

/** Task pages and journeys as browsers without scripts use them. */
@WholeProduct
class TaskPagesTests {
    private static final String DSL = "dsl.greenfield";
    private static final Pattern SHOWN = Pattern.compile("name=\"shown\" value=\"([^\"]*)\"");
    private static final Pattern ACTION = Pattern.compile("<form action=\"([^\"]+)\" method=\"post\" novalidate");
    private static final Map<String, String> DANGER = Map.of(
            "lifeThreat", "NO",
            "adultInvolved", "NO",
            "extortion", "NO",
            "threatToShare", "NO",
            "staffAllegation", "NO",
            "imageOnline", "NO",
            "sharedBeyond", "NO",
            "staffCopiedOrForwarded", "NO",
            "deviceHeld", "NO",
            "otherSettings", "NO");
    private static final Map<String, String> HAPPENED = Map.of(
            "material", "CHILD_PHOTO",
            "subject", "KNOWN_CHILD",
            "youthProduced", "YES",
            "place", "ELSEWHERE",
            "howItCameToLight", "A friend told the form tutor.",
            "summary", "Child A sent it to Child B.");
    private static final Map<String, String> CHILD_A = Map.of(
            "A_name", "Wilhelmina Plantagenet",
            "A_ageAtConduct", "15",
            "A_roles", "DEPICTED",
            "A_undulyForced", "NO",
            "A_immediateDanger", "NO",
            "A_imageOnline", "NO");
    private static final Map<String, String> CHILD_B = Map.of(
            "B_name", "Balthasar Plantagenet",
            "B_ageAtConduct", "15",
            "B_roles", "RECIPIENT_ONLY",
            "B_undulyForced", "NO",
            "B_immediateDanger", "NO");

    @Autowired
    TestRestTemplate rest;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcTemplate database;

    @Autowired
    MutableClock clock;

    private Browser browser;

    @BeforeEach
    void signIn() {
        clock.standAt(Instant.parse("2026-11-16T09:00:00Z"));
        database.update("delete from form_draft");
        database.update("delete from sent_form");
        browser = new Browser(rest).signIn(DSL);
    }

    @Test
    void theJourneyAndTasklistMakeTheSameCase() {
        String byJourney = report();
        String byTasklist = reportAsTasklistDoes();

        assertThat(file(byJourney)).isEqualTo(file(byTasklist));
        assertThat(file(byJourney)).contains("Wilhelmina", "Balthasar");
    }

    @Test
    void whoSendsTwiceIsShownTheSameCase() {
        String reference = report();
        long cases = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("joint-case")
                .count();

        ResponseEntity<String> again = browser.submit("/report/check", "/report/check", Map.of());
        assertThat(again.getHeaders().getLocation().getPath()).isEqualTo("/report/sent/" + reference);
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processDefinitionKey("joint-case")
                        .count())
                .isEqualTo(cases);
        Browser head = new Browser(rest).signIn("head.greenfield");
        assertThat(head.open("/report/sent/" + reference).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void whatComesUpBecauseOfAnAnswerIsShownBeforeTheNextPage() {
        browser.open("/report");
        Map<String, String> danger = new HashMap<>(DANGER);
        danger.put("lifeThreat", "YES");
        ResponseEntity<String> more = answer("/report/1", danger);

        assertThat(more.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(more.getBody()).contains("Call 999 now", "Because of your answers there is more");
        ResponseEntity<String> next = answer("/report/1", danger);
        assertThat(next.getHeaders().getLocation().getPath()).isEqualTo("/report/2");
    }

    @Test
    void aMistakeIsToldByFieldAndNothingTypedIsLost() {
        ResponseEntity<String> wrong = answer(
                "/report/5",
                Map.of(
                        "A_name",
                        "Wilhelmina",
                        "A_ageAtConduct",
                        "fifteen",
                        "A_dateOfBirth-day",
                        "31",
                        "A_dateOfBirth-month",
                        "2",
                        "A_dateOfBirth-year",
                        "2011"));

        assertThat(wrong.getBody())
                .contains(
                        "href=\"#A_undulyForced\"",
                        "href=\"#A_dateOfBirth-day\"",
                        "value=\"fifteen\"",
                        "value=\"Wilhelmina\"",
                        "value=\"2011\"",
                        "must be a whole number");
    }

    @Test
    void aTaskIsTakenAnsweredCheckedAndSent() {
        String reference = report();
        Task task = task(reference, "Hold the initial review");
        String address = "/tasks/" + task.getId();
        assertThat(browser.open(address).getBody()).contains("Take this task", reference);
        assertThat(browser.submit(address, address + "/take", Map.of()).getStatusCode())
                .isEqualTo(HttpStatus.FOUND);
        assertThat(browser.open(address).getBody()).contains("Five reasons to refer at once", "Not started");

        answer(address + "/1", Map.of("note", "DSL and head of year, today."));
        JsonNode draft =
                browser.get("/api/drafts/task/" + task.getId(), JsonNode.class).getBody();
        assertThat(draft.path("answers").path("note").asText()).isEqualTo("DSL and head of year, today.");
        assertThat(browser.submit(address + "/check", address + "/check", Map.of())
                        .getBody())
                .contains("There is a problem", "To answer");

        Browser elsewhere = new Browser(rest).signIn(DSL);
        assertThat(elsewhere.open(address + "/1").getBody()).contains("DSL and head of year, today.");
        Browser head = new Browser(rest).signIn("head.greenfield");
        assertThat(head.open(address).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void theEndOfATaskSaysWhatComesNext() {
        String reference = report();
        Task task = task(reference, "Hold the initial review");
        browser.submit("/tasks/" + task.getId(), "/tasks/" + task.getId() + "/take", Map.of());
        Map<String, String> answers = new HashMap<>();
        for (int page = 1; page < 20; page++) {
            ResponseEntity<String> asked = browser.open("/tasks/" + task.getId() + "/" + page);
            if (asked.getStatusCode() == HttpStatus.OK) {
                Matcher needed = Pattern.compile("type=\"radio\" id=\"(\\w+)\" name=\"\\w+\" value=\"(\\w+)\"")
                        .matcher(asked.getBody());
                while (needed.find()) {
                    answers.put(needed.group(1), "NO");
                }
                answers.putAll(Map.of(
                        "note",
                        "DSL.",
                        "reason",
                        "Seen together.",
                        "A_hsb",
                        "NONE",
                        "B_hsb",
                        "NONE",
                        "typology",
                        "EXP_ROMANTIC"));
                answer("/tasks/" + task.getId() + "/" + page, answers);
            }
        }
        ResponseEntity<String> sent =
                browser.submit("/tasks/" + task.getId() + "/check", "/tasks/" + task.getId() + "/check", Map.of());
        assertThat(sent.getStatusCode()).as(sent.getBody()).isEqualTo(HttpStatus.FOUND);
        assertThat(browser.open("/tasks/" + task.getId() + "/sent").getBody())
                .contains("Done: Hold the initial review", reference, "What happens next");
        assertThat(browser.open("/tasks/" + task.getId()).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(database.queryForObject("select count(*) from form_draft", Integer.class))
                .isZero();
    }

    @Test
    void aTaskOfOthersIsAsOneThatNeverWas() {
        Task task = task(report(), "Hold the initial review");
        Browser officer = new Browser(rest).signIn("officer.north");
        for (String page : new String[] {"", "/1", "/check", "/sent"}) {
            ResponseEntity<String> theirs = officer.open("/tasks/" + task.getId() + page);
            ResponseEntity<String> none = officer.open("/tasks/00000000-0000-4000-8000-000000000000" + page);
            assertThat(theirs.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
            assertThat(plain(theirs)).isEqualTo(plain(none));
        }
        assertThat(officer.submit("/", "/tasks/" + task.getId() + "/take", Map.of())
                        .getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void whoMayNotReportIsToldSo() {
        Browser registrar = new Browser(rest).signIn("registrar.north");
        assertThat(registrar.open("/report").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(registrar.open("/start/no-such-form").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    private static String plain(ResponseEntity<String> page) {
        return page.getBody().replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
    }

    /** By the journey, page after page. */
    private String report() {
        answer("/report/1", DANGER);
        answer("/report/2", HAPPENED);
        // Two of its questions depend on the first
        answer("/report/2", HAPPENED);
        answer("/report/3", Map.of("identifiableReport", "YES"));
        answer("/report/4", Map.of());
        Map<String, String> andAnother = new HashMap<>(CHILD_A);
        andAnother.put("do", "add");
        assertThat(answer("/report/5", andAnother).getHeaders().getLocation().getPath())
                .isEqualTo("/report/6");
        assertThat(answer("/report/6", CHILD_B).getHeaders().getLocation().getPath())
                .isEqualTo("/report/check");
        ResponseEntity<String> sent = browser.submit("/report/check", "/report/check", Map.of());
        assertThat(sent.getStatusCode()).as(sent.getBody()).isEqualTo(HttpStatus.FOUND);
        String address = sent.getHeaders().getLocation().getPath();
        assertThat(browser.open(address).getBody()).contains("Incident reported");
        return address.substring("/report/sent/".length());
    }

    private String reportAsTasklistDoes() {
        Map<String, Object> variables = new HashMap<>();
        for (Map<String, String> page : java.util.List.of(DANGER, HAPPENED, CHILD_A, CHILD_B)) {
            page.forEach((key, value) -> variables.put(key, Map.of("value", typed(key, value))));
        }
        variables.put("identifiableReport", Map.of("value", "YES"));
        variables.put("childCount", Map.of("value", "2"));
        for (String roles : new String[] {"A_roles", "B_roles"}) {
            String role = roles.startsWith("A") ? "DEPICTED" : "RECIPIENT_ONLY";
            variables.put(roles, Map.of("type", "Json", "value", "[\"" + role + "\"]"));
        }
        String definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("joint-case")
                .latestVersion()
                .singleResult()
                .getId();
        return browser.post(
                        "/camunda/api/engine/engine/default/process-definition/" + definition + "/submit-form",
                        Map.of("variables", variables),
                        JsonNode.class)
                .getBody()
                .path("businessKey")
                .asText();
    }

    private static Object typed(String key, String value) {
        return key.endsWith("ageAtConduct") ? Integer.valueOf(value) : value;
    }

    private String file(String reference) {
        return rest.withBasicAuth(DSL, uk.proportion.access.DemoSignIn.PASSWORD)
                .getForObject("/api/cases/" + reference, String.class)
                .replace(reference, "")
                .replaceAll("\"id\":\"[^\"]+\"", "")
                .replaceAll("T09:0[0-9]:[0-9.]+", "");
    }

    /** Opens a page, and sends it with those answers. */
    private ResponseEntity<String> answer(String page, Map<String, String> answers) {
        String html = browser.open(page).getBody();
        Matcher shown = SHOWN.matcher(html);
        Matcher action = ACTION.matcher(html);
        assertThat(shown.find() && action.find()).as(page + html).isTrue();
        Map<String, String> fields = new HashMap<>(answers);
        fields.put("shown", shown.group(1));
        if (fields.getOrDefault("lifeThreat", "").equals("YES") && html.contains("checked=\"checked\"")) {
            assertThat(html).contains("Call 999 now");
        }
        return browser.submit(page, action.group(1), fields);
    }

    private Task task(String reference, String name) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(reference)
                .taskNameLike(name + "%")
                .singleResult();
    }
}
