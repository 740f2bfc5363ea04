package uk.proportion;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.proportion.audit.Verifier;
import uk.proportion.casefile.ErasedCase;
import uk.proportion.reporting.OutstandingWork;
import uk.proportion.reporting.OutstandingWork.Measure;
import uk.proportion.reporting.OutstandingWork.Scope;
import uk.proportion.scenario.ScenarioFacts;
import uk.proportion.scenario.ScenarioPlay;
import uk.proportion.scenario.ScenarioRunner;
import uk.proportion.shared.CaseReference;

/** The whole product on a real PostgreSQL server: the same cases come out the same. */
@WholeProduct
class OnPostgresTests {
    @Autowired
    ScenarioPlay play;

    @Autowired
    ScenarioRunner runner;

    @Autowired
    ProcessEngine engine;

    @Autowired
    MutableClock clock;

    @Autowired
    TestRestTemplate rest;

    @Autowired
    JdbcTemplate database;

    @Autowired
    ErasedCase erasedCase;

    @Autowired
    Verifier verifier;

    @Autowired
    OutstandingWork outstanding;

    @TestConfiguration(proxyBeanMethods = false)
    static class Postgres {
        @Bean
        @Primary
        DataSource postgres() {
            return TestDatabase.POSTGRESQL.create();
        }
    }

    /** A school that has kept a case waits for the day of its first review, and that day passes. */
    @Test
    void aMissedDeadlineIsPutBeforeTheManager() {
        Path file = Path.of("src/test/resources/scenarios/SC-01.yaml");
        CaseReference reference =
                runner.start(ScenarioFacts.read(file).get(0).stages().get(0));
        String watch = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("deadline-watch")
                .processInstanceBusinessKey(reference.value())
                .singleResult()
                .getId();
        Job timer = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(watch)
                .singleResult();
        clock.standAt(timer.getDuedate().toInstant().plusSeconds(1));

        engine.getManagementService().executeJob(timer.getId());

        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceId(watch)
                        .taskCandidateGroup("partnership-manager")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aTaskThatIsCompletedTwiceAtOnceIsKeptOnceAndTheLaterIsToldSo() {
        RestDesk desk = RestDesk.ofACaseToBeProposed(rest, engine, runner);
        String task = desk.task("propose-the-outcome").getId();
        desk.claim(RestDesk.OFFICER, task);
        List<ResponseEntity<JsonNode>> answers = RestDesk.atOnce(
                () -> desk.complete(RestDesk.OFFICER, task, RestDesk.PROPOSAL),
                () -> desk.complete(RestDesk.OFFICER, task, RestDesk.PROPOSAL));
        assertThat(answers)
                .extracting(ResponseEntity::getStatusCode)
                .containsExactlyInAnyOrder(HttpStatus.NO_CONTENT, HttpStatus.CONFLICT);
        assertThat(answers)
                .filteredOn(answer -> answer.getStatusCode() == HttpStatus.CONFLICT)
                .allSatisfy(answer ->
                        assertThat(answer.getBody().path("message").asText()).startsWith("Somebody else was faster"));
        assertThat(kept(
                        "select count(*) from recording_decision r join case_file c on c.id = r.case_id"
                                + " where c.reference = ?",
                        desk.reference()))
                .isOne();
        assertThat(kept(
                        "select count(*) from chronology_entry e join case_file c on c.id = e.case_id"
                                + " where c.reference = ? and e.summary = 'Propose the outcome'",
                        desk.reference()))
                .isOne();
    }

    @Test
    void theSameReportSentTwiceAtOnceMakesOneCase() {
        RestDesk desk = RestDesk.ofNoCase(rest, engine);
        int before = kept("select count(*) from case_file");
        Map<String, Object> report = Map.of("incident", Map.of("material", "TEXT_ONLY"));
        Supplier<ResponseEntity<JsonNode>> sending = () -> desk.report("dsl.greenfield", "sent-twice", report);
        List<ResponseEntity<JsonNode>> answers = RestDesk.atOnce(sending, sending);
        assertThat(answers).extracting(ResponseEntity::getStatusCode).containsOnly(HttpStatus.CREATED);
        assertThat(answers.get(0).getBody()).isEqualTo(answers.get(1).getBody());
        assertThat(kept("select count(*) from case_file")).isEqualTo(before + 1);
    }

    @Test
    void newFactsOfTwoAtOnceAreKeptOneAfterTheOtherOrRefused() {
        RestDesk desk = RestDesk.ofACaseToBeProposed(rest, engine, runner);
        String path = "/api/cases/" + desk.reference() + "/facts";
        Supplier<ResponseEntity<JsonNode>> adding = () -> desk.send(
                RestDesk.OFFICER,
                HttpMethod.POST,
                path,
                Map.of("reason", "They said so.", "children", Map.of("A", Map.of("send", "YES"))));
        assertThat(RestDesk.atOnce(adding, adding))
                .extracting(ResponseEntity::getStatusCode)
                .contains(HttpStatus.NO_CONTENT)
                .isSubsetOf(HttpStatus.NO_CONTENT, HttpStatus.CONFLICT);
    }

    @Test
    void whenRetentionHasEndedTheCaseAndTheRecordsWordsOfItAreErasedAndTheChainHolds() {
        erasedCase.erased();
        assertThat(verifier.verify().firstBroken()).isEmpty();
    }

    /** Counted in the database, and few rows come out of it. */
    @Test
    void outstandingWorkOfTwentyThousandTasksIsCountedAndAPageOfItListed() {
        long before = outstanding.total(Scope.ALL).of(Measure.OPEN);
        database.update(
                "insert into open_task (task, group_id, organisation, agency, case_reference, process, version, step, name,"
                        + " since, due, priority) select 'many' || n, o.id || '-desk', o.id, o.agency, 'YP-2026-0000001-A',"
                        + " 'police-response', 1, 'one', 'Record the crime · Crime 1', cast(? as timestamp) - n * interval '1 minute',"
                        + " cast(? as timestamp) + (n - 10000) * interval '1 minute', 50"
                        + " from generate_series(1, 20000) n join organisation o"
                        + " on o.id = case when n % 2 = 0 then 'north' else 'greenfield' end",
                Timestamp.from(clock.instant()), Timestamp.from(clock.instant()));
        try {
            assertThat(outstanding.total(Scope.ALL).of(Measure.OPEN)).isEqualTo(before + 20_000);
            assertThat(outstanding.tasks(Measure.OVERDUE, Scope.ALL, 0, 50)).hasSize(50);
            assertThat(outstanding.byOrganisation(Scope.ALL))
                    .filteredOn(load -> load.name().equals("North Police"))
                    .singleElement()
                    .satisfies(load -> assertThat(load.of(Measure.OPEN)).isGreaterThanOrEqualTo(10_000));
        } finally {
            database.update("delete from open_task where task like 'many%'");
        }
    }

    private int kept(String query, Object... arguments) {
        return database.queryForObject(query, Integer.class, arguments);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SC-02", "SC-18"})
    void aWholeCaseComesOutExactlySo(String scenario) {
        Path file = Path.of("src/test/resources/scenarios", scenario + ".yaml");
        assertThat(play.complaints(ScenarioFacts.read(file).get(0))).isEmpty();
    }
}
