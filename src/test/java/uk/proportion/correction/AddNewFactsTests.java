package uk.proportion.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.proportion.correction.CorrectionDesk.DSL;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import uk.proportion.WholeProduct;
import uk.proportion.access.DemoSignIn;
import uk.proportion.guidance.Offence;
import uk.proportion.guidance.Offences;
import uk.proportion.workflow.FormDefinition;
import uk.proportion.workflow.FormDefinitions;

/** "Add or correct facts" in Tasklist, by REST: the same checks and the same case file as the API's door for new facts. */
@WholeProduct
class AddNewFactsTests {
    private static final String OFFICER = "officer.north";
    private static final String FORM = "add-new-facts";

    /** What follows from a task, a signature, the platform or who has reported is not asked. */
    private static final Set<String> NOT_ASKED = Set.of(
            "incident_nation",
            "incident_reportedBy",
            "review_mashConsulted",
            "review_enhancedDecision",
            "review_headSignOff",
            "review_dutyReportTo",
            "child_earlyHelpConsent",
            "child_s47Result",
            "child_whyNotAsked",
            "child_whyParentsNotContacted",
            "crime_aggravating",
            "crime_alreadyRecorded",
            "crime_authorisation",
            "crime_outcome",
            "crime_cancelIndependent",
            "crime_victimTold",
            "crime_suspectTold",
            "crime_impactRead");

    @Autowired
    TestRestTemplate rest;

    @Autowired
    ProcessEngine engine;

    @Autowired
    FormDefinitions forms;

    @Autowired
    Offences offences;

    private CorrectionDesk desk;
    private String reference;

    @BeforeEach
    void report() {
        desk = new CorrectionDesk(rest);
        reference = desk.reported(
                DSL, Map.of("material", "CHILD_PHOTO", "adultInvolved", "NO"), Map.of("A", Map.of("ageAtConduct", 12)));
    }

    @Test
    void theFormAsksForEveryFactThatAPersonMayState() {
        Set<String> asked = forms.get(FORM).fields().stream()
                .map(FormDefinition.Field::key)
                .collect(Collectors.toCollection(HashSet::new));
        asked.removeAll(StatedFields.ofTheForm());
        asked.remove("reason");
        Set<String> facts = new HashSet<>(StatedFields.all());
        facts.removeAll(NOT_ASKED);
        assertThat(asked).containsExactlyInAnyOrderElementsOf(facts);
    }

    @Test
    void everyNotifiableOffenceCanBeChosen() {
        List<String> codes = offences.all().stream()
                .map(Offence::code)
                .filter(code -> !code.equals("-"))
                .toList();
        assertThat(forms.get(FORM).field("crime_offence").orElseThrow().options())
                .containsExactlyInAnyOrderElementsOf(codes);
    }

    @Test
    void aCorrectedFactIsKeptWithItsReasonAndTheRestStaysAsItIs() {
        accepted(DSL, about("CHILD", "childLetter", "A", "child_ageAtConduct", 13));
        assertThat(desk.corrections(reference))
                .singleElement()
                .satisfies(correction -> assertThat(correction)
                        .containsEntry("from", 12)
                        .containsEntry("to", 13)
                        .containsEntry("by", DSL)
                        .containsEntry("reason", "A tutor has said so."));
        assertThat(desk.file(DSL, reference))
                .extractingByKey("incident")
                .asString()
                .contains("adultInvolved=NO");
    }

    @Test
    void anotherChildIsAddedUnderTheNextLetter() {
        accepted(DSL, about("CHILD", "childLetter", "B", "child_roles", List.of("RECIPIENT_ONLY")));
        assertThat(desk.file(DSL, reference))
                .extractingByKey("children")
                .asString()
                .contains("letter=B", "RECIPIENT_ONLY");
    }

    @Test
    void theIncidentsTimesAreWrittenAsPeopleWriteThem() {
        accepted(DSL, about("INCIDENT", "incident_reportedAt", "2026-11-16 08:30"));
        assertThat(desk.file(DSL, reference))
                .extractingByKey("incident")
                .asString()
                .contains("reportedAt=2026-11-16T08:30Z");
    }

    @Test
    void policeAddACrimeAndTheSchoolNever() {
        accepted(DSL, about("INCIDENT", "incident_policeAware", "YES"));
        Map<String, Object> crime = about("CRIME", "crimeId", "c1", "crime_person", "A", "crime_AF07", "NO");
        refused(DSL, crime, HttpStatus.BAD_REQUEST, "stated by the police");
        accepted(OFFICER, crime);
        assertThat(desk.file(OFFICER, reference))
                .extractingByKey("crimes")
                .asString()
                .contains("id=c1", "AF07=NO");
    }

    @ParameterizedTest
    @ValueSource(strings = {OFFICER, "sw.borough", "dsl.riverside", "supervisor.south"})
    void aCaseOfOthersAnswersAsOneThatDoesNotExist(String stranger) {
        Map<String, Object> theirs = about("CHILD", "childLetter", "A", "child_ageAtConduct", 13);
        Map<String, Object> nobodys = new HashMap<>(theirs);
        nobodys.put("caseReference", "YP-2026-0000000-A");
        ResponseEntity<JsonNode> hidden = refused(stranger, theirs, HttpStatus.NOT_FOUND, "no such case");
        ResponseEntity<JsonNode> absent = submit(stranger, nobodys);
        assertThat(hidden)
                .extracting(ResponseEntity::getStatusCode, ResponseEntity::getBody)
                .containsExactly(absent.getStatusCode(), absent.getBody());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CHILD    | childLetter | A  | child_ageAtConduct  | 121              | too large",
                "CHILD    | childLetter | E  | child_ageAtConduct  | 13               | next free one is B",
                "CHILD    | childLetter | AÄ | child_ageAtConduct  | 13               | Whose letter",
                "CHILD    | childLetter | A  | child_dateOfBirth   | 2012-02-31       | not a date",
                "CHILD    | childLetter | A  | incident_adultInvolved | YES           | no fact below",
                "INCIDENT | childLetter | A  | incident_material   | HOLOGRAM         | choose from the list",
                "INCIDENT | childLetter | A  | incident_reportedAt | 2026-02-31 10:00 | does not exist",
                "INCIDENT | childLetter | A  | incident_reportedAt | yesterday        | not written as",
                "REVIEW   | childLetter | A  | review_headSignOff  | YES              | not a field of this form",
                "SOLAR    | childLetter | A  | incident_material   | TEXT_ONLY        | choose from the list"
            })
    void whatCannotBeKeptIsRefusedWithItsMend(
            String about, String subjectField, String subject, String field, String value, String words) {
        boolean number = value.matches("[0-9]+");
        Map<String, Object> answers =
                about(about, subjectField, subject, field, number ? Integer.valueOf(value) : value);
        refused(DSL, answers, HttpStatus.BAD_REQUEST, words);
    }

    @Test
    void aReasonIsNeeded() {
        Map<String, Object> answers = about("INCIDENT", "incident_material", "TEXT_ONLY");
        answers.remove("reason");
        refused(DSL, answers, HttpStatus.BAD_REQUEST, "is needed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"head.greenfield", "ddm.north", "manager", "admin"})
    void whoeverAddsFactsWorksOnCasesAndTakesPart(String user) {
        Map<String, Object> answers = about("INCIDENT", "incident_otherSettings", "YES");
        if (user.equals("head.greenfield")) {
            accepted(user, answers);
        } else {
            assertThat(submit(user, answers).getStatusCode().is4xxClientError()).isTrue();
        }
    }

    @Test
    void aProcessWithoutAStartFormIsNotStartedByHand() {
        ResponseEntity<JsonNode> answer = submit(DSL, "school-review", Map.of());
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    }

    private Map<String, Object> about(String about, Object... fields) {
        Map<String, Object> answers = new HashMap<>(
                Map.of("caseReference", reference, "factsAbout", about, "reason", "A tutor has said so."));
        for (int i = 0; i < fields.length; i += 2) {
            answers.put((String) fields[i], fields[i + 1]);
        }
        return answers;
    }

    private void accepted(String user, Map<String, Object> answers) {
        ResponseEntity<JsonNode> answer = submit(user, answers);
        assertThat(answer.getStatusCode()).as(String.valueOf(answer.getBody())).isEqualTo(HttpStatus.OK);
        assertThat(answer.getBody().path("businessKey").asText()).isEqualTo(reference);
        assertThat(answer.getBody().path("ended").asBoolean()).isTrue();
    }

    private ResponseEntity<JsonNode> refused(
            String user, Map<String, Object> answers, HttpStatus status, String words) {
        List<Object> before = everything();
        ResponseEntity<JsonNode> answer = submit(user, answers);
        assertThat(answer.getStatusCode()).as(String.valueOf(answer.getBody())).isEqualTo(status);
        assertThat(answer.getBody().path("message").asText()).contains(words);
        assertThat(everything()).isEqualTo(before);
        return answer;
    }

    private List<Object> everything() {
        return List.of(
                desk.file(DSL, reference),
                engine.getTaskService().createTaskQuery().count(),
                engine.getHistoryService().createHistoricProcessInstanceQuery().count());
    }

    private ResponseEntity<JsonNode> submit(String user, Map<String, Object> answers) {
        return submit(user, FORM, answers);
    }

    private ResponseEntity<JsonNode> submit(String user, String process, Map<String, Object> answers) {
        Map<String, Object> variables = answers.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, answer -> variable(answer.getValue())));
        return rest.withBasicAuth(user, DemoSignIn.PASSWORD)
                .exchange(
                        "/engine-rest/process-definition/key/" + process + "/submit-form",
                        HttpMethod.POST,
                        new HttpEntity<>(Map.of("variables", variables)),
                        JsonNode.class);
    }

    /** A list comes as Tasklist sends it: as Json text. */
    private static Map<String, Object> variable(Object value) {
        if (value instanceof List<?> list) {
            String json = list.stream().map("\"%s\""::formatted).collect(Collectors.joining(",", "[", "]"));
            return Map.of("value", json, "type", "Json");
        }
        return Stream.of(value).collect(Collectors.toMap(any -> "value", any -> any));
    }
}
