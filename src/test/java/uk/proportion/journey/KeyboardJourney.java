package uk.proportion.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.proportion.MutableClock;
import uk.proportion.WholeProduct;
import uk.proportion.workflow.FormDefinition;
import uk.proportion.workflow.FormDefinition.Field;
import uk.proportion.workflow.FormDefinitions;

/**
 * A case that a school keeps, from the report until it is closed, worked by two people who have no mouse, on pages of our own. What
 * {@link Keyboard} asks of each page is part of it: all that can be used is reached, every stop is seen, nothing keeps the focus.
 */
@WholeProduct
class KeyboardJourney {
    private static final Instant MONDAY_MORNING = Instant.parse("2026-11-16T09:00:00Z");
    private static final String LEAD = "dsl.greenfield";
    private static final String HEAD = "head.greenfield";
    private static final int MOST_PAGES = 40;
    private static final Map<String, Object> REPORT = Map.of(
            "material", "CHILD_PHOTO",
            "subject", "KNOWN_CHILD",
            "youthProduced", "YES",
            "place", "ELSEWHERE",
            "A_name", "Wilhelmina Plantagenet",
            "A_dateOfBirth", LocalDate.of(2011, 3, 14),
            "A_ageAtConduct", 15,
            "A_roles", List.of("DEPICTED", "CREATOR", "SHARER"));
    private static final Map<String, Map<String, Object>> REMARKABLE = Map.of(
            "Hold the initial review", Map.of("typology", "EXP_ROMANTIC"),
            "Sign off the school's decision", Map.of("headSignOff", "YES"),
            "Confirm the deletion", Map.of("deletionResult", "CONFIRMED"),
            "Agree the plan", Map.of("planAgreement", "AGREED"),
            "Deliver the measure", Map.of("measureResult", "COMPLETED"),
            "Review the case", Map.of("reviewResult", "NOTHING_NEW"));

    private static Chromium chromium;

    @Autowired
    TestRestTemplate rest;

    @Autowired
    FormDefinitions forms;

    @Autowired
    RuntimeService processes;

    @Autowired
    ManagementService jobs;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcTemplate database;

    private final Set<String> walkedRound = new HashSet<>();
    private String reference;

    @BeforeAll
    static void startTheBrowser() {
        chromium = Chromium.startOrSkip();
    }

    @AfterAll
    static void closeTheBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void aMondayMorningWithoutDrafts() {
        clock.standAt(MONDAY_MORNING);
        database.update("delete from form_draft");
    }

    @AfterEach
    void theDayOfOtherTests() {
        clock.standAt(MONDAY_MORNING);
    }

    @Test
    void aCaseIsReportedWorkedAndClosedByKeyboardAlone() {
        Keyboard lead = keyboardOf(LEAD);
        theLeadReports(lead);
        assertThat(tasksWorkedBy(lead)).containsExactly("Hold the initial review");

        Keyboard head = keyboardOf(HEAD);
        findTheCase(head);
        assertThat(tasksWorkedBy(head)).containsExactly("Sign off the school's decision");

        findTheCase(lead);
        assertThat(tasksWorkedBy(lead))
                .containsExactlyInAnyOrder(
                        "Tell the parents",
                        "Ask for deletion",
                        "Confirm the deletion",
                        "Agree the plan · Child A",
                        "Deliver the measure · Child A · M1",
                        "Deliver the measure · Child A · M2",
                        "Deliver the measure · Child A · M11");

        for (int review = 0; review < 2; review++) {
            theDayOfTheNextReviewComes();
            lead = keyboardOf(LEAD);
            findTheCase(lead);
            assertThat(tasksWorkedBy(lead)).containsExactly("Review the case");
        }
        assertThat(lead.text(".app-case__title .govuk-tag")).isEqualTo("Closed");
        assertThat(lead.text(".app-next__heading")).isEqualTo("This case is closed");
    }

    private Keyboard keyboardOf(String user) {
        Keyboard keyboard = new Keyboard(chromium.window(rest.getRootUri()), walkedRound);
        keyboard.signIn(user);
        return keyboard;
    }

    private void theLeadReports(Keyboard lead) {
        lead.choose("Report an incident");
        lead.onwards(stop -> {});
        whatIsMissingIsSaidFirst(lead);
        send(lead, forms.get("report-an-incident"), REPORT);
        reference = lead.path().replaceAll(".*/", "");
        lead.choose("Open the case");
    }

    /** A page without answers comes back with the focus on what is wrong; each line of it leads to its question. */
    private static void whatIsMissingIsSaidFirst(Keyboard lead) {
        String asked = lead.heading();
        lead.onwards(stop -> {});
        assertThat(lead.heading()).isEqualTo(asked);
        assertThat(lead.focused().text()).startsWith("There is a problem");
        assertThat(lead.follow("Is a child's life at risk?").name()).isEqualTo("lifeThreat");
    }

    /** Types the reference; somebody who has no task on the case says why they read it. */
    private void findTheCase(Keyboard keyboard) {
        keyboard.choose("Cases");
        keyboard.write("reference", reference);
        keyboard.press("Enter");
        sayWhy(keyboard);
    }

    private static void sayWhy(Keyboard keyboard) {
        if (keyboard.path().endsWith("/purpose")) {
            keyboard.choose("purpose", "HANDOVER");
            keyboard.choose("Continue");
        }
    }

    /** Does what the case page says is next, until it is nothing more for them. */
    private List<String> tasksWorkedBy(Keyboard keyboard) {
        List<String> done = new ArrayList<>();
        while (keyboard.shows(".app-next .govuk-button")) {
            String task = keyboard.text(".app-next__title");
            String label = task.split(" · ")[0];
            keyboard.choose("Open this task");
            send(keyboard, forms.get(formOf(label)), REMARKABLE.getOrDefault(label, Map.of()));
            keyboard.choose("Open the case");
            sayWhy(keyboard);
            done.add(task);
        }
        return done;
    }

    /** Answers page after page, checks the answers, and sends them. */
    private static void send(Keyboard keyboard, FormDefinition form, Map<String, Object> remarkable) {
        for (int pages = 0; pages < MOST_PAGES && !keyboard.path().contains("/sent"); pages++) {
            keyboard.onwards(stop -> answer(keyboard, form, stop, remarkable));
        }
        assertThat(keyboard.path()).contains("/sent");
    }

    private static void answer(Keyboard keyboard, FormDefinition form, FocusStop stop, Map<String, Object> remarkable) {
        String key = stop.name().replaceFirst("-(day|month|year)$", "");
        form.field(key).ifPresent(field -> {
            Object answer = remarkable.get(key);
            if (answer == null && field.required()) {
                answer = Unremarkable.answerTo(field);
            }
            if (answer instanceof LocalDate date) {
                keyboard.write(part(date, stop.name().substring(key.length())));
            } else if (answer != null && isWritten(field)) {
                keyboard.write(answer.toString());
            } else if (answer != null) {
                keyboard.choose(stop, answer);
            }
        });
    }

    private static boolean isWritten(Field field) {
        return Set.of("textfield", "textarea", "number").contains(field.type());
    }

    private static String part(LocalDate date, String part) {
        int number = switch (part) {
            case "-day" -> date.getDayOfMonth();
            case "-month" -> date.getMonthValue();
            default -> date.getYear();
        };
        return String.valueOf(number);
    }

    private void theDayOfTheNextReviewComes() {
        String review = processes
                .createProcessInstanceQuery()
                .processDefinitionKey("school-review")
                .processInstanceBusinessKey(reference)
                .singleResult()
                .getId();
        Job day = jobs.createJobQuery().processInstanceId(review).timers().singleResult();
        clock.standAt(day.getDuedate().toInstant());
        jobs.executeJob(day.getId());
    }

    /** A form is called like its task. */
    private static String formOf(String label) {
        return label.toLowerCase(Locale.ROOT).replace("'", "").replace(' ', '-');
    }
}
