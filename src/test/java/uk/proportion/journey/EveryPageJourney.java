package uk.proportion.journey;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.server.PathContainer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Controller;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;
import uk.proportion.access.DemoSignIn;

/**
 * Every page of the product as somebody who uses it sees it, with the demonstration's cases: no finding of axe (WCAG 2.2 AA),
 * nothing cut off at 320 pixels (which is 400 % of 1280), nothing that the content security policy refuses. Leaves a picture of
 * each in {@code target/screenshots/pages} and what the server sent in {@code target/pages}, for the HTML checker.
 */
@ActiveProfiles("demo")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:pages;DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false"
        })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageJourney {
    private static final Path PICTURES = Path.of("target", "screenshots", "pages");
    private static final Path SENT = Path.of("target", "pages");
    private static final int[] WIDTHS = {1280, 375, 320};
    private static final List<String> STANDARD = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final SoftAssertions found = new SoftAssertions();
    private final Set<String> seen = new TreeSet<>();
    private final Map<String, Page> windows = new LinkedHashMap<>();
    private final List<String> refusedByThePolicy = new ArrayList<>();
    private Chromium chromium;

    @Autowired
    TestRestTemplate rest;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @BeforeAll
    void startTheBrowser() throws IOException {
        chromium = Chromium.startOrSkip();
        Files.createDirectories(SENT);
    }

    @AfterAll
    void closeTheBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void everyPageCanBeUsedByEverybody() {
        visit("sign-in", null, "/sign-in");
        visit("not-found", "dsl.greenfield", "/cases/YP-2026-0000000-A");
        everybodysPages();
        pagesOfCases();
        pagesOfTasks();
        pagesOfReports();
        overseersPages();
        dashboards();
        documentsPage();
        found.assertThat(pagesNobodyHasSeen()).as("pages without a visit here").isEmpty();
        found.assertThat(refusedByThePolicy).as("refused by the policy").isEmpty();
        found.assertAll();
    }

    private void everybodysPages() {
        Stream.of(
                        "dsl.greenfield",
                        "head.greenfield",
                        "dsl.riverside",
                        "officer.north",
                        "supervisor.north",
                        "sw.borough")
                .forEach(user -> visit("home-" + user, user, "/"));
        Stream.of("dsl.greenfield", "officer.north", "sw.borough", "manager").forEach(user -> {
            visit("tasks-" + user, user, "/tasks");
            visit("tasks-to-pick-up-" + user, user, "/tasks?filter=to-pick-up");
        });
        visit(
                "guidance",
                "supervisor.north",
                "/tasks/" + task("Authorise the outcome").getId() + "/guidance");
        Stream.of("/glossary", "/accessibility", "/hidden", "/emergency-access")
                .forEach(page -> visit(page.substring(1), "officer.north", page));
        visit("impact", "supervisor.north", "/cases/" + referenceOf("Authorise the outcome") + "/impact/c1");
        visit("purpose", "ddm.north", "/cases/" + referenceOf("Authorise the outcome") + "/purpose");
    }

    private void pagesOfCases() {
        visit("cases", "dsl.greenfield", "/cases");
        String reported = "/cases/" + referenceOf("Hold the initial review");
        visit("case-reported", "dsl.greenfield", reported);
        visit("case-police", "officer.north", "/cases/" + referenceOf("Establish the facts"));
        visit("case-social-care", "sw.borough", "/cases/" + referenceOf("Decide on the referral"));
        visit("timeline", "officer.north", "/cases/" + referenceOf("Establish the facts") + "/timeline");
        visit("why", "dsl.greenfield", reported + "/why");
        visit("why-one-decision", "dsl.greenfield", reported + "/why/case-route/case");
        visit("correct", "dsl.greenfield", reported + "/correct");
        visit("correct-child", "dsl.greenfield", reported + "/correct/A");
        visit("correct-birth", "dsl.greenfield", reported + "/correct/A/dateOfBirth");
        visit("correct-roles", "dsl.greenfield", reported + "/correct/A/roles");
        visit("add-a-child", "dsl.greenfield", reported + "/people/new");
        visit("take-downs", "dsl.greenfield", reported + "/take-downs");
        visit("take-down", "dsl.greenfield", reported + "/take-downs/new");
    }

    private void pagesOfTasks() {
        String review = task("Hold the initial review").getId();
        visit("task-free", "dsl.greenfield", "/tasks/" + review);
        tasks.claim(review, "dsl.greenfield");
        visit("task-long", "dsl.greenfield", "/tasks/" + review);
        visit("task-page", "dsl.greenfield", "/tasks/" + review + "/2");
        visit("task-check", "dsl.greenfield", "/tasks/" + review + "/check");
        String record = task("Establish the facts").getId();
        tasks.claim(record, "officer.north");
        visit("task-officer", "officer.north", "/tasks/" + record);
        String done = jdbc.queryForObject(
                "select id_ from ACT_HI_TASKINST where assignee_ = 'dsl.greenfield' and delete_reason_ = 'completed'"
                        + " fetch first 1 row only",
                String.class);
        visit("task-sent", "dsl.greenfield", "/tasks/" + done + "/sent");
    }

    private void pagesOfReports() {
        for (String base : List.of("/report", "/start/add-new-facts")) {
            String name = base.substring(1).replace('/', '-');
            visit(name, "dsl.greenfield", base);
            visit(name + "-page", "dsl.greenfield", base + "/1");
            visit(name + "-check", "dsl.greenfield", base + "/check");
            String reference = referenceOf("Hold the initial review");
            jdbc.update(
                    "insert into sent_form (owner, form, case_reference, sent_at) values (?, ?, ?, current_timestamp)",
                    "dsl.greenfield",
                    base.equals("/report") ? "report-an-incident" : "add-new-facts",
                    reference);
            visit(name + "-sent", "dsl.greenfield", base + "/sent/" + reference);
        }
        visit("report-child", "dsl.greenfield", "/report/5");
        visit("hand-the-case-over", "officer.north", "/start/hand-the-case-over");
    }

    private void overseersPages() {
        Stream.of("manager", "auditor", "admin").forEach(user -> visit("home-" + user, user, "/"));
        departed("school-response:DEPARTED:SCHOOL:school-response:T2-r6a1", 15);
        departed("outcome:DEPARTED:POLICE:outcome-21-gate:T4b-r4", 5);
        departed("intervention-plan:DEPARTED:SCHOOL:intervention-plan:SEVERAL", 5);
        visit("flow", "manager", "/flow");
        visit("flow-open", "manager", "/flow/school-review?measure=OPEN");
        visit("flow-cases", "manager", "/flow/school-review/UserTask_HoldTheInitialReview");
        Stream.of("completed", "outcomes", "trust")
                .forEach(board -> visit("dashboard-" + board, "manager", "/dashboards/" + board));
        visit("audit", "auditor", "/audit");
        visit("audit-reads", "auditor", "/audit/reads");
        visit(
                "audit-entry",
                "auditor",
                "/audit/entries/" + jdbc.queryForObject("select id from audit_entry limit 1", Object.class));
    }

    private void dashboards() {
        Stream.of("manager", "admin", "dsl.greenfield", "officer.north", "sw.borough")
                .forEach(user -> visit("dashboards-" + user, user, "/dashboards"));
        visit("outstanding", "manager", "/dashboards/outstanding");
        visit("outstanding-wrong", "manager", "/dashboards/outstanding?organisation=none");
        visit("outstanding-cases", "manager", "/dashboards/outstanding/cases?show=open&agency=SCHOOL");
        visit("my-school-today", "dsl.greenfield", "/dashboards/school");
        visit("assessment-and-recording", "officer.north", "/dashboards/police");
        visit("social-care-board", "sw.borough", "/dashboards/social-care");
        jdbc.update(
                "insert into raised_alert (id, code, about, figure, began_at) values (?, 'BACKLOG', 'POLICE', 180,"
                        + " current_timestamp), (?, 'BREACH', 'ALL', 2, current_timestamp)",
                UUID.randomUUID(),
                UUID.randomUUID());
        visit("alerts", "manager", "/dashboards/alerts");
        visit("alerts-admin", "admin", "/dashboards/alerts");
        visit("home-manager-alerted", "manager", "/");
    }

    private void departed(String part, int times) {
        jdbc.update(
                "insert into published_cell (measure, organisation, in_month, nation, band, part, bucket, n)"
                        + " values ('DEPARTURE', '', 202610, 'ENGLAND', 'NONE', ?, -1, ?)",
                part,
                times);
    }

    private void documentsPage() {
        String address = "/cases/" + referenceOf("Confirm the deletion") + "/documents";
        visit("documents", "dsl.greenfield", address);
        Page page = windows.get("dsl.greenfield");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Case summary"))
                .click();
        page.getByText("The document has been made").waitFor();
        visit(
                "documents-made",
                "dsl.greenfield",
                page.url().substring(rest.getRootUri().length()));
    }

    private Task task(String name) {
        return tasks.createTaskQuery().taskNameLike(name + "%").list().stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("The demonstration has no task " + name));
    }

    /** The name of a task ends with the reference of its case. */
    private String referenceOf(String task) {
        String name = task(task).getName();
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    private void visit(String name, String user, String address) {
        Page page = windows.computeIfAbsent(String.valueOf(user), any -> window(user));
        keep(name, page.navigate(address).text());
        seen.add(address.replaceFirst("\\?.*", ""));
        found.assertThat(page.title())
                .as("title of " + name)
                .matches(title -> name.equals("not-found") == title.startsWith("Page not found"));
        found.assertThat(new AxeBuilder(page)
                        .withTags(STANDARD).analyze().getViolations().stream()
                                .map(one -> one.getId() + " "
                                        + one.getNodes().get(0).getTarget())
                                .toList())
                .as("axe on %s (%s)", name, address)
                .isEmpty();
        for (int width : WIDTHS) {
            page.setViewportSize(width, 900);
            found.assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as("width of %s at %d pixels", name, width)
                    .isEqualTo(width);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(PICTURES.resolve("%s-%d.png".formatted(name, width))));
        }
        page.setViewportSize(WIDTHS[0], 900);
    }

    private Page window(String user) {
        Page page = chromium.window(rest.getRootUri());
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                refusedByThePolicy.add(page.url() + " " + message.text());
            }
        });
        page.setViewportSize(WIDTHS[0], 900);
        if (user != null) {
            page.navigate("/");
            page.getByLabel("User name").fill(user);
            page.getByLabel("Password").fill(DemoSignIn.PASSWORD);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                    .click();
            page.getByText("Sign out").first().waitFor();
        }
        return page;
    }

    private static void keep(String name, String sent) {
        try {
            Files.writeString(SENT.resolve(name + ".html"), sent);
        } catch (IOException full) {
            throw new java.io.UncheckedIOException(full);
        }
    }

    /** The addresses of pages, as the application has them, to which no visit went. */
    private List<String> pagesNobodyHasSeen() {
        return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(mapping ->
                        AnnotatedElementUtils.hasAnnotation(mapping.getValue().getBeanType(), Controller.class)
                                && mapping.getValue().getMethod().getReturnType() == String.class
                                && !AnnotatedElementUtils.hasAnnotation(
                                        mapping.getValue().getBeanType(), ResponseBody.class))
                .filter(mapping ->
                        mapping.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(mapping -> mapping.getKey().getPatternValues().stream())
                .filter(pattern -> seen.stream().noneMatch(address -> fits(pattern, address)))
                .sorted()
                .toList();
    }

    private static boolean fits(String pattern, String address) {
        return PathPatternParser.defaultInstance.parse(pattern).matches(PathContainer.parsePath(address));
    }
}
