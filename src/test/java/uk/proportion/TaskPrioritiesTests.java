package uk.proportion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import uk.proportion.casefile.Priorities;
import uk.proportion.scenario.ScenarioRunner;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;

/** A task is as pressing as its agency knows the case to be: from the start, and whenever somebody states something new. */
@WholeProduct
class TaskPrioritiesTests {
    private static final String DSL = "dsl.greenfield";

    @Autowired
    TestRestTemplate rest;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Priorities priorities;

    @Autowired
    ScenarioRunner runner;

    private RestDesk desk;

    @BeforeEach
    void sitDown() {
        desk = RestDesk.ofNoCase(rest, engine);
    }

    @Test
    void aReportThatSaysThatALifeIsAtRiskComesBeforeAllOthers() {
        assertThat(priorities(report(Map.of("lifeThreat", "YES")))).containsOnly(Priorities.IMMEDIATE);
    }

    @Test
    void whatIsStatedLaterCountsAtOnceForOpenTasksToo() {
        String reference = report(Map.of());
        assertThat(priorities(reference)).containsOnly(Priorities.NORMAL);
        state(DSL, reference, Map.of("incident", Map.of("extortion", "SUSPECTED"), "reason", "The child has told us."));
        assertThat(priorities(reference)).containsOnly(Priorities.HIGH);
        state(DSL, reference, Map.of("incident", Map.of("extortion", "NO"), "reason", "It was a joke."));
        assertThat(priorities(reference)).isNotEmpty().allMatch(now -> now < Priorities.HIGH);
    }

    @Test
    void aFactorThatOnlyThePoliceKnowTellsTheOthersNothing() {
        String reference = RestDesk.ofACaseToBeProposed(rest, engine, runner).reference();
        CaseReference known = new CaseReference(reference);
        int schools = priorities.of(known, Agency.SCHOOL);
        int socialCares = priorities.of(known, Agency.SOCIAL_CARE);
        state(
                RestDesk.OFFICER,
                reference,
                Map.of(
                        "crimes",
                        Map.of("c1", Map.of("aggravating", Map.of("AF07", "YES"))),
                        "reason",
                        "A witness has said so."));
        assertThat(priorities.of(known, Agency.POLICE)).isEqualTo(Priorities.HIGH);
        assertThat(priorities.of(known, Agency.SCHOOL)).isEqualTo(schools).isLessThan(Priorities.HIGH);
        assertThat(priorities.of(known, Agency.SOCIAL_CARE))
                .isEqualTo(socialCares)
                .isLessThan(Priorities.HIGH);
    }

    private void state(String user, String reference, Map<String, ?> facts) {
        assertThat(desk.send(user, HttpMethod.POST, "/api/cases/" + reference + "/facts", facts)
                        .getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);
    }

    private String report(Map<String, String> more) {
        Map<String, Object> incident = new java.util.TreeMap<>(
                Map.of("material", "CHILD_PHOTO", "youthProduced", "YES", "adultInvolved", "NO"));
        incident.putAll(more);
        return desk.report(
                        DSL,
                        UUID.randomUUID().toString(),
                        Map.of(
                                "incident",
                                incident,
                                "children",
                                Map.of("A", Map.of("roles", List.of("DEPICTED", "SHARER"), "ageAtConduct", 15))))
                .getBody()
                .path("reference")
                .asText();
    }

    private List<Integer> priorities(String reference) {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(reference).list().stream()
                .map(Task::getPriority)
                .toList();
    }
}
