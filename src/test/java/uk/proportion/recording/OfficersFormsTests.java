package uk.proportion.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static uk.proportion.recording.RecordedCrime.ID;
import static uk.proportion.recording.RecordedCrime.OFFICER;
import static uk.proportion.recording.RecordedCrime.REFERENCE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.proportion.casefile.Assessment;
import uk.proportion.casefile.CaseFiles;
import uk.proportion.casefile.Chronology;
import uk.proportion.casefile.FactChanges;
import uk.proportion.casefile.RecordingDecisions;
import uk.proportion.workflow.FormHandler;
import uk.proportion.workflow.ProcessVariable;
import uk.proportion.workflow.Refusal;
import uk.proportion.workflow.TaskAnswers;

class OfficersFormsTests {
    private final RecordingDecisions proposals = mock();
    private final Assessment assessment = mock();
    private final CaseFiles files = mock();
    private final Chronology chronology = mock();
    private final VoiceOfThePerson voice = mock();

    private final FormHandler propose = new ProposeTheOutcome(
            proposals, assessment, files, new OutcomeDepartures(assessment, RecordedCrime.TABLES));
    private final FormHandler update = new UpdateTheCrime(files);
    private final FormHandler tell = new TellThePeopleConcerned(files, proposals, assessment, voice);
    private final ImpactReading reading = mock();
    private final FormHandler confirm = new ConfirmTheOutcome(proposals, assessment, chronology, voice, reading);

    @Test
    void anOfficerProposesWhatIsOffered() {
        now(RecordedCrime.with(Map.of()));
        TaskAnswers answers = answers(propose, Map.of("proposedOutcome", "21", "againstVictimPreference", "NO"));

        assertThat(propose.accept(answers)).containsEntry(ProcessVariable.NEXT_STEP, "PROPOSE");
        verify(proposals).propose(REFERENCE, ID, "21", answers.by());
        verify(files).record(REFERENCE, changes("againstVictimPreference", "NO"), answers.by());
    }

    @Test
    void whatIsNotOfferedCannotBeProposed() {
        now(RecordedCrime.with(Map.of("linkedAdultPossession", "YES")));

        assertThatThrownBy(() -> propose.accept(answers(propose, Map.of("proposedOutcome", "21"))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("choose from the list");
        assertThatThrownBy(() -> propose.accept(answers(propose, Map.of())))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("proposedOutcome");
        verifyNoInteractions(proposals);
    }

    @Test
    void anOfficerMayUpdateTheCrimeFirst() {
        assertThat(propose.accept(answers(propose, Map.of("nextStep", "UPDATE"))))
                .containsEntry(ProcessVariable.NEXT_STEP, "UPDATE");
        verifyNoInteractions(proposals);
    }

    @Test
    void whatAnUpdateLeavesEmptyStaysAsItWas() {
        Map<String, Object> fields = new HashMap<>();
        fields.put("admission", null);
        fields.put("evidenceSufficient", "NO");
        TaskAnswers answers = answers(update, fields);

        assertThat(update.accept(answers)).isEmpty();
        verify(files).record(REFERENCE, changes("evidenceSufficient", "NO"), answers.by());
    }

    @Test
    void anEmptyUpdateChangesNothing() {
        update.accept(answers(update, Map.of()));
        verifyNoInteractions(files);
    }

    @Test
    void nobodySignsBeforeThoseConcernedAreTold() {
        now(RecordedCrime.proposed("21", Map.of("suspectTold", "NO")));

        assertThatThrownBy(() -> tell.accept(answers(tell, Map.of("suspectTold", "NO"))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("has to be told first");
    }

    @Test
    void onceToldTheProposalGoesOn() {
        now(RecordedCrime.proposed("21", Map.of()));

        assertThat(tell.accept(answers(tell, Map.of("suspectTold", "YES")))).isEmpty();
        verify(proposals, never()).giveBack(any(), any(), any());
    }

    @Test
    void whereNothingIsProposedAnyMoreNobodyNeedBeTold() {
        now(RecordedCrime.with(Map.of()));

        assertThatThrownBy(() -> tell.accept(answers(tell, Map.of())))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("refresh your list");
    }

    @Test
    void aProposalMayBeTakenBackWhereThoseConcernedCannotBeTold() {
        TaskAnswers answers = answers(tell, Map.of("proposalTakenBack", true));

        assertThat(tell.accept(answers)).containsEntry(ProcessVariable.APPROVAL, "RETURNED");
        verify(proposals).giveBack(REFERENCE, ID, answers.by());
    }

    @Test
    void whatIsPermittedIsConfirmed() {
        now(RecordedCrime.proposed("21", Map.of("authorisation", "SUPERVISOR")));
        TaskAnswers answers = answers(confirm, Map.of());

        assertThat(confirm.accept(answers)).containsEntry(ProcessVariable.CONFIRMABLE, "YES");
        verify(proposals).confirm(REFERENCE, ID, answers.by());
    }

    @Test
    void whatIsNoLongerPermittedGoesBackAndTheChronologySaysWhy() {
        now(RecordedCrime.proposed("21", Map.of()));
        TaskAnswers answers = answers(confirm, Map.of());

        assertThat(confirm.accept(answers)).containsEntry(ProcessVariable.CONFIRMABLE, "NO");
        verify(proposals, never()).confirm(any(), any(), any());
        verify(proposals).giveBack(REFERENCE, ID, answers.by());
        verify(chronology).add(eq(REFERENCE), any(), eq("NOT_CONFIRMABLE"), eq(ID), contains("21 is not permitted"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            impactRead       | NO      | nobody has signed the impact on the child as read
            suspectTold      | NO      | the child or a parent has to be told first
            appropriateAdult | MISSING | the appropriate adult has to be answered for
            """)
    void whatMustComeFirstIsRefusedByNameAndChangesNothing(String fact, String value, String sentence) {
        now(RecordedCrime.proposed("21", Map.of("authorisation", "SUPERVISOR", fact, value)));

        assertThatThrownBy(() -> confirm.accept(answers(confirm, Map.of())))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(sentence)
                .hasMessageContaining("or take the proposal back");
        verifyNoInteractions(proposals, chronology);
    }

    @Test
    void theVictimIsToldBeforeAnOutcomeOfACrimeAgainstThatVictimIsConfirmed() {
        Map<String, Object> facts =
                Map.of("authorisation", "SUPERVISOR", "offence", "088/15", "victim", "B", "evidenceSufficient", "NO");
        now(RecordedCrime.proposed("15", facts));

        assertThatThrownBy(() -> confirm.accept(answers(confirm, Map.of())))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("the victim or a parent has to be told first");
    }

    @ParameterizedTest
    @CsvSource({"22, intervention, AGREED", "23, intervention, AGREED", "21, authorisation, NONE"})
    void whatHasNotBeenFinishedOrSignedHighEnoughGoesBack(String code, String fact, String value) {
        now(RecordedCrime.proposed(code, Map.of(fact, value)));

        assertThat(confirm.accept(answers(confirm, Map.of()))).containsEntry(ProcessVariable.CONFIRMABLE, "NO");
        verify(proposals, never()).confirm(any(), any(), any());
        verify(chronology)
                .add(eq(REFERENCE), any(), eq("NOT_CONFIRMABLE"), eq(ID), contains(code + " is not permitted"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -               | -          | The other force" is needed
            Kent Police     | -          | The other force's crime number" is needed
            """)
    void aTransferNeedsTheOtherForceAndItsNumber(String force, String number, String sentence) {
        now(RecordedCrime.with(Map.of("cancelGround", "OTHER_FORCE_NUMBER")));
        Map<String, Object> fields = new HashMap<>(Map.of("proposedOutcome", "C1", "againstVictimPreference", "NO"));
        fields.put("otherForce", force);
        fields.put("otherForceReference", number);

        assertThatThrownBy(() -> propose.accept(answers(propose, fields)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(sentence);
        verifyNoInteractions(proposals, files);
    }

    @Test
    void aTransferKeepsTheOtherForcesNumberWithTheCrime() {
        now(RecordedCrime.with(Map.of("cancelGround", "OTHER_FORCE_NUMBER")));
        TaskAnswers answers = answers(
                propose,
                Map.of("proposedOutcome", "C1", "otherForce", "Kent Police ", "otherForceReference", "46/1/26"));

        propose.accept(answers);
        verify(files).nameOtherForce(REFERENCE, ID, "Kent Police", "46/1/26");
        verify(proposals).propose(REFERENCE, ID, "C1", answers.by());
    }

    @Test
    void noOutcomeIsConfirmedBeforeTheChildWasHeard() {
        now(RecordedCrime.proposed("21", Map.of("authorisation", "SUPERVISOR")));
        when(voice.unheard(REFERENCE, ID, "21")).thenReturn(List.of("it has to be on file what the child wants"));

        for (FormHandler handler : List.of(tell, confirm)) {
            assertThatThrownBy(() -> handler.accept(answers(handler, Map.of())))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("what the child wants");
        }
        verifyNoInteractions(proposals);
    }

    @Test
    void anAdultsCrimeLeavesNoOutcomeOfOursStanding() {
        FormHandler handOver = new HandTheAdultsCrimeToTheForce(proposals);
        TaskAnswers answers = answers(handOver, Map.of());

        assertThat(handOver.accept(answers)).isEmpty();
        verify(proposals).handOver(REFERENCE, ID, answers.by());
    }

    @Test
    void anOfficerMayTakeAnAuthorisedProposalBack() {
        now(RecordedCrime.proposed("21", Map.of("authorisation", "SUPERVISOR")));

        assertThat(confirm.accept(answers(confirm, Map.of("proposalTakenBack", true))))
                .containsEntry(ProcessVariable.CONFIRMABLE, "NO");
        verifyNoInteractions(chronology);
    }

    @Test
    void nothingIsConfirmedThatIsNotProposed() {
        now(RecordedCrime.with(Map.of()));

        assertThatThrownBy(() -> confirm.accept(answers(confirm, Map.of()))).isInstanceOf(Refusal.class);
    }

    private void now(CrimeSituation crime) {
        when(assessment.now(REFERENCE)).thenReturn(crime.situation());
    }

    private static TaskAnswers answers(FormHandler handler, Map<String, Object> fields) {
        assertThat(handler.ownFields()).containsAll(fields.keySet());
        return RecordedCrime.answers(handler.form(), OFFICER, fields);
    }

    private static FactChanges changes(String key, String value) {
        return FactChanges.ofCrime(ID, Map.of(key, value));
    }
}
