package uk.proportion.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.proportion.WholeProduct;
import uk.proportion.casefile.Chronology;
import uk.proportion.casefile.Referrals;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;

/** A case passes from one force, authority or school to another, with everything that was open in it. */
@WholeProduct
class TransferTests {
    private static final String DSL = "dsl.greenfield";
    private static final String OTHER_DSL = "dsl.riverside";
    private static final String SENDER = "officer.north";
    private static final String RECEIVER = "officer.south";
    private static final String ANSWERS = "supervisor.south";
    private static final String ACCEPT = "Accept the transfer";
    private static final String NEVER = "YP-2026-0000000-A";
    private static final String WORDS = "Marmaduke moved to his aunt in the valleys";
    private static final Map<String, String> ACCEPTED = Map.of("transferAnswer", "ACCEPTED");
    private static final Map<String, String> DECLINED =
            Map.of("transferAnswer", "DECLINED", "declineReason", "TALK_FIRST", "reason", "Please ring us first.");

    @Autowired
    TestRestTemplate rest;

    @Autowired
    JdbcClient database;

    @Autowired
    Chronology chronology;

    @Autowired
    Referrals referrals;

    private TransferDesk desk;
    private String reference;

    @BeforeEach
    void policeReport() {
        desk = new TransferDesk(rest);
        reference = desk.reported(SENDER, Map.of("school", "greenfield", "material", "CHILD_PHOTO"));
    }

    @Test
    void untilItIsAcceptedTheReceiverKnowsWhoAsksAndWhyAndNothingElse() {
        handedOver();

        assertThat(desk.tasks(ANSWERS, reference))
                .extracting(task -> task.path("name").asText())
                .containsExactly(ACCEPT + " · " + reference);
        String task = desk.task(ANSWERS, reference, ACCEPT).path("id").asText();
        JsonNode shown = desk.get(ANSWERS, "/engine-rest/task/" + task + "/form-variables")
                .getBody();
        assertThat(shown.path("transferFrom").path("value").asText()).isEqualTo("North Police");
        assertThat(shown.toString()).doesNotContain("Marmaduke");
        for (String part : List.of("", "/decisions", "/timeline", "/deadlines")) {
            assertUnknown(ANSWERS, part);
        }
        assertThat(desk.file(SENDER, reference).path("involved").path("POLICE").asText())
                .isEqualTo("north");
    }

    @Test
    void whoHasAcceptedSeesTheCaseAndWhoHandedItOverNoLongerDoes() {
        handedOver();
        desk.done(ANSWERS, reference, ACCEPT, ACCEPTED);

        assertThat(desk.file(RECEIVER, reference)
                        .path("involved")
                        .path("POLICE")
                        .asText())
                .isEqualTo("south");
        for (String part : List.of("", "/decisions", "/timeline", "/deadlines")) {
            assertUnknown(SENDER, part);
        }
        assertThat(desk.get(RECEIVER, "/api/cases/" + reference + "/timeline")
                        .getBody()
                        .findValuesAsText("kind"))
                .contains("TRANSFER_ASKED", "TRANSFER_ACCEPTED");
        assertThat(former()).containsExactly("north until true");
    }

    @Test
    void openTasksGoToTheSameRoleOfTheReceiverWithTheirDatesAndNobodyHasThemAnyMore() {
        JsonNode open = desk.task(SENDER, reference, "Put a crime forward");
        String task = open.path("id").asText();
        desk.take(SENDER, task);
        handedOver();
        desk.done(ANSWERS, reference, ACCEPT, ACCEPTED);

        JsonNode now = desk.task(RECEIVER, reference, "Put a crime forward");
        assertThat(now.path("id").asText()).isEqualTo(task);
        assertThat(now.path("assignee").isNull()).isTrue();
        assertThat(now.path("due")).isEqualTo(open.path("due"));
        assertThat(desk.tasks(SENDER, reference)).isEmpty();
        assertThat(desk.tasks("supervisor.north", reference)).isEmpty();
        assertThat(desk.complete(SENDER, task, Map.of("anyCrime", "NO")).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(desk.take(RECEIVER, task).getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
    }

    @Test
    void deadlinesKeepRunning() {
        JsonNode before =
                desk.get(SENDER, "/api/cases/" + reference + "/deadlines").getBody();
        handedOver();
        desk.done(ANSWERS, reference, ACCEPT, ACCEPTED);
        assertThat(desk.get(RECEIVER, "/api/cases/" + reference + "/deadlines").getBody())
                .isEqualTo(before);
    }

    @Test
    void whoTookPartBeforeIsNotIndependentAfterwards() {
        handedOver();
        desk.done(ANSWERS, reference, ACCEPT, ACCEPTED);
        assertThat(chronology.tookPart(new CaseReference(reference), SENDER, "Decide the cancellation"))
                .isTrue();
    }

    @Test
    void aTransferThatIsDeclinedChangesNothingAndTheSenderReadsWhy() {
        handedOver();
        JsonNode before = desk.file(SENDER, reference);
        desk.done(ANSWERS, reference, ACCEPT, DECLINED);

        assertUnknown(ANSWERS, "");
        assertThat(desk.tasks(ANSWERS, reference)).isEmpty();
        assertThat(desk.file(SENDER, reference)).isEqualTo(before);
        String timeline = desk.get(SENDER, "/api/cases/" + reference + "/timeline")
                .getBody()
                .toString();
        assertThat(timeline).contains("TRANSFER_DECLINED", "Please ring us first.");
        desk.done("supervisor.north", reference, "Read why the transfer was declined", Map.of("doneRead", true));
        handedOver();
    }

    @Test
    void aSchoolThatTakesACaseOverReviewsItUnderItsOwnNationsGuidance() {
        reference = desk.reported(DSL, Map.of("material", "CHILD_PHOTO", "youthProduced", "YES"));
        assertThat(desk.handOver(DSL, reference, "Riverside School", null).getStatusCode())
                .isEqualTo(HttpStatus.OK);
        desk.done(OTHER_DSL, reference, ACCEPT, ACCEPTED);

        assertThat(desk.file(OTHER_DSL, reference)
                        .path("incident")
                        .path("nation")
                        .asText())
                .isEqualTo("WALES");
        desk.task(OTHER_DSL, reference, "Hold the initial review");
        assertUnknown(DSL, "");
        assertThat(desk.tasks(DSL, reference)).isEmpty();
        assertThat(desk.tasks("head.greenfield", reference)).isEmpty();
        CaseReference known = new CaseReference(reference);
        assertThat(referrals.reporting(known)).hasToString("riverside");
        assertThat(referrals.serving(known, Agency.POLICE)).hasToString("south");
    }

    @Test
    void whatTheSenderKnowsOfEarlierCasesIsNotAskedOfTheReceiver() {
        Map<String, Object> child = Map.of("name", "Ottoline Farthingale", "dateOfBirth", "2011-03-04");
        desk.reported(DSL, Map.of("material", "CHILD_PHOTO"), child);
        reference = desk.reported(DSL, Map.of("material", "CHILD_PHOTO"), child);
        desk.task(DSL, reference, "Say whether it is the same child");
        desk.handOver(DSL, reference, "riverside", null);
        desk.done(OTHER_DSL, reference, ACCEPT, ACCEPTED);
        assertThat(desk.tasks(OTHER_DSL, reference))
                .extracting(task -> task.path("taskDefinitionKey").asText())
                .contains("UserTask_HoldTheInitialReview")
                .doesNotContain("UserTask_SayWhetherItIsTheSameChild");
    }

    @Test
    void oneTransferWaitsForItsAnswerAtATime() {
        handedOver();
        refused(desk.handOver(SENDER, reference, "south", null), HttpStatus.BAD_REQUEST, "being handed over already");
    }

    @ParameterizedTest
    @ValueSource(strings = {"north", "North Police", "borough", "greenfield", "nowhere", "camunda"})
    void aCaseGoesToAnotherOrganisationOfTheSameKindOnly(String to) {
        refused(desk.handOver(SENDER, reference, to, null), HttpStatus.BAD_REQUEST, "To which organisation?");
        assertThat(waiting()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"officer.south, north", "tm.borough, cwm", "dsl.riverside, greenfield"})
    void nobodyHandsOverACaseOfOthersAndNoneIsTheSameAsHidden(String stranger, String to) {
        ResponseEntity<JsonNode> hidden = desk.handOver(stranger, reference, to, null);
        ResponseEntity<JsonNode> absent = desk.handOver(stranger, NEVER, to, null);
        refused(hidden, HttpStatus.NOT_FOUND, "no such case");
        assertThat(hidden)
                .extracting(ResponseEntity::getStatusCode, ResponseEntity::getBody)
                .containsExactly(absent.getStatusCode(), absent.getBody());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ddm.north", "registrar.north", "manager", "auditor", "admin"})
    void whoDoesNotWorkOnCasesHandsNoneOver(String user) {
        assertThat(desk.handOver(user, reference, "south", null).getStatusCode().is4xxClientError())
                .isTrue();
        assertThat(waiting()).isZero();
    }

    @Test
    void aClosedCaseIsNotHandedOver() {
        database.sql("update case_file set state = 'CLOSED' where reference = ?")
                .param(reference)
                .update();
        refused(desk.handOver(SENDER, reference, "south", null), HttpStatus.BAD_REQUEST, "This case is closed");
    }

    private void handedOver() {
        ResponseEntity<JsonNode> answer = desk.handOver(SENDER, reference, "South Wales Valleys Police", WORDS);
        assertThat(answer.getStatusCode()).as(String.valueOf(answer.getBody())).isEqualTo(HttpStatus.OK);
    }

    /** Like a case that never existed. */
    private void assertUnknown(String user, String part) {
        ResponseEntity<JsonNode> answer = desk.get(user, "/api/cases/" + reference + part);
        ResponseEntity<JsonNode> never = desk.get(user, "/api/cases/" + NEVER + part);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(answer.getBody().toString().replace(reference, ""))
                .isEqualTo(never.getBody().toString().replace(NEVER, ""));
    }

    private static void refused(ResponseEntity<JsonNode> answer, HttpStatus status, String words) {
        assertThat(answer.getStatusCode()).as(String.valueOf(answer.getBody())).isEqualTo(status);
        assertThat(answer.getBody().path("message").asText()).contains(words);
    }

    private List<String> former() {
        return database.sql("""
                        select former.organisation || ' until ' || (former.until_at is not null)
                        from former_referral former join referral part on part.id = former.referral_id
                        join case_file file on file.id = part.case_id where file.reference = ?
                        """).param(reference).query(String.class).list().stream()
                .map(String::toLowerCase)
                .toList();
    }

    private long waiting() {
        return database.sql("select count(*) from case_transfer where case_reference = ? and waiting")
                .param(reference)
                .query(Long.class)
                .single();
    }
}
