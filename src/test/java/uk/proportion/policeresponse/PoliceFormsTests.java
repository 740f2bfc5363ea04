package uk.proportion.policeresponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static uk.proportion.policeresponse.PoliceCase.OFFICER;
import static uk.proportion.policeresponse.PoliceCase.REFERENCE;
import static uk.proportion.policeresponse.PoliceCase.SUPERVISOR;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.proportion.casefile.Assessment;
import uk.proportion.casefile.CaseFiles;
import uk.proportion.casefile.Chronology;
import uk.proportion.casefile.Clocks;
import uk.proportion.casefile.FactChanges;
import uk.proportion.casefile.SignOffs;
import uk.proportion.casefile.StepsInMemory;
import uk.proportion.guidance.Decision;
import uk.proportion.guidance.Offence;
import uk.proportion.guidance.Offences;
import uk.proportion.policeresponse.CrimeChoices.Choice;
import uk.proportion.workflow.FormHandler;
import uk.proportion.workflow.ProcessVariable;
import uk.proportion.workflow.Refusal;
import uk.proportion.workflow.TaskAnswers;

class PoliceFormsTests {
    private static final Instant DUE = Instant.parse("2026-03-29T21:15:00Z");
    private static final Offence IMAGES =
            new Offence("086/02", "Take, make or share", "86", "S", "YES", "NO", "YES", "NO");

    private final CaseFiles files = mock();
    private final Assessment assessment = mock();
    private final Offences offences = mock();
    private final SignOffs signOffs = mock();
    private final Clocks clocks = mock();
    private final Chronology chronology = mock();
    private final PoliceSteps steps = new PoliceSteps(StepsInMemory.none());

    @BeforeEach
    void aCaseOfTwoChildren() {
        when(files.letters(REFERENCE)).thenReturn(List.of("A", "B"));
        when(offences.find("086/02")).thenReturn(Optional.of(IMAGES));
        when(offences.find("999/99")).thenReturn(Optional.empty());
        when(clocks.due(REFERENCE, "crimeRecord", "c1")).thenReturn(DUE);
        knows(PoliceCase.of("FACT_FIND").incident("policeReceivedAt", "2026-03-28T21:15Z"));
    }

    @Test
    void theNextCrimeOfTheCaseIsPutForward() {
        TaskAnswers answers = crime(Map.of("anotherCrime", "YES"));

        assertThat(putForward().subject(answers)).isEqualTo("c1");
        knows(PoliceCase.of("FACT_FIND").crime("c1", "RECORD_CRIME_24H").crime("c4", "RECORD_CRIME_24H"));
        assertThat(putForward().subject(answers)).isEqualTo("c5");
        assertThat(putForward().accept(answers)).containsExactly(Map.entry(ProcessVariable.ANOTHER_CRIME, "YES"));
    }

    @Test
    void wherePoliceSeeNoCrimeNothingIsAddedToTheCase() {
        TaskAnswers none = answers("put-a-crime-forward", Map.of("anyCrime", "NO"));

        assertThat(putForward().subject(none)).isEqualTo("case");
        assertThat(putForward().accept(none)).containsExactly(Map.entry(ProcessVariable.ANOTHER_CRIME, "NO"));
        verify(files, never()).record(any(), any(), any());
    }

    @Test
    void aPlaceOfItsOwnIsKeptForTheCrimeAndNeverForTheIncident() {
        TaskAnswers answers = crime(Map.of("place", "SCOTLAND_NI"));
        knows(PoliceCase.of("FACT_FIND").crime("c1", "RECORD_CRIME_24H"));

        putForward().accept(answers);

        verify(files).record(REFERENCE, FactChanges.ofCrime("c1", Map.of("place", "SCOTLAND_NI")), OFFICER);
    }

    @ParameterizedTest
    @CsvSource({
        "person, C, Who may have committed it?",
        "victim, C, Who is the victim?",
        "victim, A, Who is the victim?",
        "offence, 999/99, Which offence?"
    })
    void whatIsNotInTheCaseOrTheOffenceTableIsRefused(String field, String value, String label) {
        TaskAnswers answers = crime(Map.of(field, value));

        assertThatThrownBy(() -> putForward().accept(answers))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(label);
    }

    @ParameterizedTest
    @CsvSource({"NONE, ADULT", "B, A", "A, STATE"})
    void nobodyIdentifiedTheStateAndAnAdultMayBeNamed(String person, String victim) {
        knows(PoliceCase.of("FACT_FIND").crime("c1", "RECORD_CRIME_24H"));

        assertThat(putForward().accept(crime(Map.of("person", person, "victim", victim))))
                .containsExactly(Map.entry(ProcessVariable.ANOTHER_CRIME, "NO"));
    }

    @Test
    void peopleAreOfferedByLetterAndAdultsAsAdults() {
        knows(PoliceCase.of("FACT_FIND").child("A", 15).child("B", 44).child("C", "UNKNOWN"));
        when(offences.all()).thenReturn(List.of(IMAGES, new Offence("-", "", null, "", "NO", "NO", "NO", "YES")));
        CrimeChoices choices = new CrimeChoices(assessment, offences);

        assertThat(choices.persons(REFERENCE))
                .extracting(Choice::label)
                .containsExactly("Child A", "Adult B", "Child C", "Not identified");
        assertThat(choices.victims(REFERENCE))
                .extracting(Choice::value)
                .containsExactly("STATE", "A", "B", "C", "ADULT");
        assertThat(choices.offences()).containsExactly(new Choice("086/02 Take, make or share", "086/02"));
    }

    @Test
    void theForcesNumberIsKeptWithTheCrime() {
        at(DUE).accept(record(Map.of("forceReference", " 42/1234/26 ")));

        verify(files).recordCrime(REFERENCE, "c1", "42/1234/26", OFFICER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"42", "42/1234<26", "a name, and a sentence"})
    void whatIsNotANumberIsRefused(String number) {
        assertThatThrownBy(() -> at(DUE).accept(record(Map.of("forceReference", number))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("crime number")
                .hasMessageNotContaining(number);
        verify(files, never()).recordCrime(any(), any(), any(), any());
    }

    @Test
    void recordingAfterTheDayNeedsAReason() {
        Map<String, Object> late = Map.of("forceReference", "42/1234/26");

        assertThatThrownBy(() -> at(DUE.plusSeconds(1)).accept(record(late)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Why it is recorded late");
        at(DUE.plusSeconds(1))
                .accept(record(Map.of("forceReference", "42/1234/26", "lateRationale", "Systems were down")));
        verify(clocks).explain(REFERENCE, "crimeRecord", "c1", "Systems were down");
        verify(files).recordCrime(REFERENCE, "c1", "42/1234/26", OFFICER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"establish-the-facts", "hold-the-joint-enquiry", "answer-the-supervisor"})
    void whoeverFoundTheFactsMayNotCheckTheResponse(String finding) {
        finding(finding).accept(PoliceCase.answers(finding, "c1", Map.of("AF12", "NO"), SUPERVISOR));

        assertThatThrownBy(() -> check().accept(checked("APPROVED")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Your check");
        verify(signOffs, never()).sign(any(), any(), any(), any(), any(), any());
    }

    @ParameterizedTest
    @ValueSource(strings = {"APPROVED", "RETURNED"})
    void theCheckIsSignedAtTheRankOfTheTier(String answer) {
        finding("establish-the-facts").accept(PoliceCase.answers("establish-the-facts", "c1", Map.of(), OFFICER));
        when(assessment.decide(REFERENCE, "police-response-tier", "case"))
                .thenReturn(new Decision(
                        "police-response-tier", Map.of("supervisorRank", "INSPECTOR"), List.of(), Map.of(), "1"));

        assertThat(check().accept(checked(answer))).containsExactly(Map.entry(ProcessVariable.RESPONSE_CHECK, answer));
        verify(signOffs).sign(REFERENCE, "case", "POLICE_RESPONSE", "INSPECTOR", answer, SUPERVISOR);
    }

    @Test
    void theAnswersOfOtherFormsAreHandedOn() {
        PoliceResponse response = mock();

        new ConsiderAStrategyDiscussion(response)
                .accept(answers("consider-a-strategy-discussion", Map.of("strategyNeeded", "YES")));
        verify(response).considered(REFERENCE, true, OFFICER);
        new Responses().investigate(response).accept(answers("investigate", Map.of()));
        verify(response).made(REFERENCE, OFFICER);
        assertThat(new Responses().respondProportionately(response).form()).isEqualTo("respond-proportionately");
    }

    private void knows(PoliceCase police) {
        when(assessment.facts(REFERENCE)).thenReturn(police.facts());
    }

    private PutACrimeForward putForward() {
        return new PutACrimeForward(assessment, files, offences);
    }

    private RecordTheCrime at(Instant now) {
        return new RecordTheCrime(files, clocks, chronology, Clock.fixed(now, ZoneOffset.UTC));
    }

    private CheckThePoliceResponse check() {
        return new CheckThePoliceResponse(steps, signOffs, assessment);
    }

    private FormHandler finding(String form) {
        Findings findings = new Findings();
        return List.of(
                        findings.establishTheFacts(steps),
                        findings.holdTheJointEnquiry(steps),
                        findings.answerTheSupervisor(steps))
                .stream()
                .filter(handler -> handler.form().equals(form))
                .findFirst()
                .orElseThrow();
    }

    private static TaskAnswers crime(Map<String, Object> changed) {
        Map<String, Object> fields = new HashMap<>(
                Map.of("anyCrime", "YES", "person", "A", "victim", "STATE", "offence", "086/02", "anotherCrime", "NO"));
        fields.putAll(changed);
        return answers("put-a-crime-forward", fields);
    }

    private static TaskAnswers record(Map<String, Object> fields) {
        return PoliceCase.answers("record-the-crime", "c1", fields, OFFICER);
    }

    private static TaskAnswers checked(String answer) {
        return PoliceCase.answers("check-the-police-response", "case", Map.of("responseCheck", answer), SUPERVISOR);
    }

    private static TaskAnswers answers(String form, Map<String, Object> fields) {
        return PoliceCase.answers(form, "case", fields, OFFICER);
    }
}
