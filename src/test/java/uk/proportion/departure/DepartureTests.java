package uk.proportion.departure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.proportion.CrimeDesk;
import uk.proportion.WholeProduct;
import uk.proportion.casefile.Chronology;
import uk.proportion.departure.Departure.Answer;
import uk.proportion.guidance.DecisionIds;
import uk.proportion.reporting.Reading;
import uk.proportion.reporting.RecordReader;
import uk.proportion.scenario.Scenario;
import uk.proportion.scenario.ScenarioFacts;
import uk.proportion.scenario.ScenarioRunner;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;

/** Who chooses other than guidance recommends says why, is signed by a second person, and is put before the manager. */
@WholeProduct
class DepartureTests {
    private static final String OFFICER = "officer.north";
    private static final String MANAGER = "manager";
    private static final String WHY = "He is fourteen, has made good, and nothing else has worked.";

    @Autowired
    TestRestTemplate rest;

    @Autowired
    ProcessEngine engine;

    @Autowired
    ScenarioRunner runner;

    @Autowired
    Departures departures;

    @Autowired
    Chronology chronology;

    @Autowired
    RecordReader reader;

    @Autowired
    JdbcTemplate jdbc;

    private CaseReference reference;

    @Test
    void aClosedGateIsOpenedWithAReasonASecondPersonAndTheManagersReview() {
        CrimeDesk desk = closedGate();
        desk.done(OFFICER, "propose-the-outcome", "c2", proposal("21", "NO"));

        Departure departure = only(Agency.POLICE);
        assertThatObject(departure)
                .returns(DecisionIds.OUTCOME_21_GATE, Departure::decision)
                .returns("c2", Departure::subject)
                .returns(List.of("T4b-r4"), Departure::rules)
                .returns("CLOSED", Departure::recommended)
                .returns("21", Departure::chosen)
                .returns(WHY, Departure::reason)
                .returns(OFFICER, Departure::by);
        assertThat(departure.second()).isEqualTo(new Departure.Second("INSPECTOR_AND_FCR", null, null));
        assertThat(departures.of(reference, Agency.SCHOOL)).isEmpty();
        assertThat(departures.of(reference, Agency.SOCIAL_CARE)).isEmpty();
        assertThat(chronology.of(reference))
                .anyMatch(entry -> entry.kind().equals("DEPARTED") && WHY.equals(entry.note()));
        assertThat(desk.timeline("DEPARTED", "c2")).singleElement().asString().contains("T4b-r4", "CLOSED", "21");

        assertThat(counted()).contains("DEPARTURE;outcome:DEPARTED:POLICE:outcome-21-gate:T4b-r4;");

        desk.done(OFFICER, "read-the-impact", "c2", Map.of("impactRead", "YES"));
        desk.done(OFFICER, "tell-the-people-concerned", "c2", CrimeDesk.TOLD);
        desk.sign("inspector.north", "authorise-the-outcome", "c2");
        assertThat(only(Agency.POLICE).second().by()).isEqualTo("inspector.north");

        Task review = reviews().get(0);
        assertThat(engine.getTaskService().getVariables(review.getId()).toString())
                .doesNotContain(WHY, "fourteen");
        assertThat(review.getName()).contains(reference.value());
        assertThat(desk.completeTask(OFFICER, review.getId(), answer())).isEqualTo(HttpStatus.NOT_FOUND);
        desk.take(MANAGER, review.getId());
        assertThat(desk.completeTask(MANAGER, review.getId(), answer())).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(only(Agency.POLICE).review())
                .returns(Answer.TAKEN_UP, Departure.Review::answer)
                .returns("Spoke with the inspector.", Departure.Review::note);
        assertThat(reviews()).isEmpty();
    }

    @Test
    void whatIsReturnedIsWithdrawnAndNotReviewedAnyMore() {
        CrimeDesk desk = closedGate();
        desk.done(OFFICER, "propose-the-outcome", "c2", proposal("21", "YES"));
        assertThat(departures.of(reference, Agency.POLICE))
                .extracting(Departure::decision)
                .containsExactly(DecisionIds.OUTCOME_21_GATE, DecisionIds.SIGN_OFF);
        assertThat(reviews()).hasSize(2);
        assertThat(counted()).contains("DEPARTURE;outcome:DEPARTED:POLICE:SEVERAL:SEVERAL;");
        desk.done(OFFICER, "read-the-impact", "c2", Map.of("impactRead", "YES"));
        desk.done(OFFICER, "tell-the-people-concerned", "c2", CrimeDesk.TOLD);
        desk.done(
                "inspector.north",
                "authorise-the-outcome",
                "c2",
                Map.of("approval", "RETURNED", "reason", "Not exceptional."));

        assertThat(departures.of(reference, Agency.POLICE)).allMatch(one -> one.withdrawnAt() != null);
        assertThat(reviews()).isEmpty();
        assertThat(counted()).doesNotContain("DEPARTED");
    }

    @Test
    void anOverrideWithoutAWordOfReasonIsRefused() {
        CrimeDesk desk = play("SC-03", 1);
        desk.refused("Why it is exceptional", OFFICER, "update-the-crime", "c2", Map.of("override", "YES"));
        assertThat(departures.of(reference, Agency.POLICE)).isEmpty();
    }

    /** What the case adds to the figures. */
    private String counted() {
        Reading.allOf(reader, jdbc);
        return jdbc.queryForObject(
                "select cells from reported_case where case_reference = ?", String.class, reference.value());
    }

    private static Map<String, Object> answer() {
        return Map.of("departureReview", "TAKEN_UP", "reason", "Spoke with the inspector.");
    }

    private static Map<String, Object> proposal(String code, String againstVictim) {
        return Map.of("proposedOutcome", code, "againstVictimPreference", againstVictim, "rationale", WHY);
    }

    private Departure only(Agency reader) {
        List<Departure> all = departures.of(reference, reader);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private List<Task> reviews() {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(reference.value())
                .taskDefinitionKey("UserTask_ReviewTheDeparture")
                .list();
    }

    /** The forwarder acted with malice; the enquiries are complete, and somebody thinks that he is an exception. */
    private CrimeDesk closedGate() {
        CrimeDesk desk = play("SC-03", 2);
        assertThat(desk.newFacts(OFFICER, Map.of("c2", Map.of("override", "YES", "enquiriesComplete", "YES"))))
                .isEqualTo(HttpStatus.NO_CONTENT);
        return desk;
    }

    private CrimeDesk play(String scenario, int stages) {
        List<Scenario.Stage> all = ScenarioFacts.read(Path.of("src/test/resources/scenarios/" + scenario + ".yaml"))
                .get(0)
                .stages();
        reference = runner.start(all.get(0));
        all.subList(1, stages).forEach(stage -> runner.advance(reference, stage));
        return new CrimeDesk(rest, engine, reference);
    }
}
