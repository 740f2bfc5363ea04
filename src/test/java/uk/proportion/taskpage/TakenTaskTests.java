package uk.proportion.taskpage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import uk.proportion.Browser;
import uk.proportion.WholeProduct;
import uk.proportion.access.DemoSignIn;

/** A page of a task that somebody else of the team has taken. */
@WholeProduct
class TakenTaskTests {
    private static final String DSL = "dsl.greenfield";
    private static final String HOLDER = "holder.greenfield";

    @Autowired
    TestRestTemplate rest;

    @Autowired
    IdentityService identity;

    @Autowired
    TaskService tasks;

    private Browser browser;

    @BeforeEach
    void somebodyJoinsTheTeam() {
        User holder = identity.newUser(HOLDER);
        holder.setFirstName("Ada");
        holder.setLastName("Holder");
        holder.setPassword(DemoSignIn.PASSWORD);
        identity.saveUser(holder);
        identity.createMembership(HOLDER, "greenfield-dsl");
        browser = new Browser(rest).signIn(DSL);
    }

    @AfterEach
    void leave() {
        identity.deleteUser(HOLDER);
    }

    @Test
    void aColleagueReadsWhoHasTakenIt() {
        String task = taskTakenBy(HOLDER);

        assertThat(browser.open("/tasks/" + task).getBody()).contains("Ada Holder has taken this task");
    }

    @Test
    void whoHasTakenItStaysSignedInWhenAColleagueLooks() {
        String task = taskTakenBy(HOLDER);
        Browser holder = new Browser(rest).signIn(HOLDER);

        browser.open("/tasks/" + task);

        assertThat(holder.open("/tasks/" + task).getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    private String taskTakenBy(String user) {
        Map<String, ?> report = Map.of(
                "incident",
                Map.of("material", "CHILD_PHOTO"),
                "children",
                Map.of("A", Map.of("roles", List.of("DEPICTED"), "ageAtConduct", 15)));
        String reference = browser.with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/incidents", report, JsonNode.class)
                .getBody()
                .path("reference")
                .asText();
        String task = tasks.createTaskQuery()
                .processInstanceBusinessKey(reference)
                .taskCandidateGroup("greenfield-dsl")
                .list()
                .get(0)
                .getId();
        tasks.claim(task, user);
        return task;
    }
}
