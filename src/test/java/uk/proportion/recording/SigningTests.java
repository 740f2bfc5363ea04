package uk.proportion.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static uk.proportion.recording.RecordedCrime.ID;
import static uk.proportion.recording.RecordedCrime.OFFICER;
import static uk.proportion.recording.RecordedCrime.REFERENCE;
import static uk.proportion.recording.RecordedCrime.answers;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.proportion.casefile.Assessment;
import uk.proportion.casefile.CaseFiles;
import uk.proportion.casefile.Chronology;
import uk.proportion.casefile.FactChanges;
import uk.proportion.casefile.RecordingDecisions;
import uk.proportion.casefile.RecordingDecisions.Standing;
import uk.proportion.casefile.RecordingDecisions.State;
import uk.proportion.casefile.SignOffs;
import uk.proportion.workflow.FormHandler;
import uk.proportion.workflow.ProcessVariable;
import uk.proportion.workflow.Refusal;
import uk.proportion.workflow.TaskAnswers;

class SigningTests {
    private static final Map<String, Object> APPROVED = Map.of("approval", "APPROVED");
    private static final Map<String, Object> RETURNED = Map.of("approval", "RETURNED");

    private static final Standing PROPOSED = RecordedCrime.standing("21", State.PROPOSED, false);

    private final RecordingDecisions proposals = mock();
    private final SignOffs signOffs = mock();
    private final Chronology chronology = mock();
    private final CaseFiles files = mock();
    private final Assessment assessment = mock();
    private final ImpactReading reading = mock();
    private final Signing signing = new Signing(proposals, signOffs, files, assessment, reading);

    @BeforeEach
    void aCodeIsProposed() {
        stands(State.PROPOSED);
        authorised("NONE");
        when(assessment.now(REFERENCE))
                .thenReturn(RecordedCrime.proposed("21", Map.of()).situation());
    }

    @ParameterizedTest
    @CsvSource({"SUPERVISOR, supervisor.north", "INSPECTOR, inspector.north"})
    void anAuthorisationIsKeptWithItsRank(String rank, String user) {
        TaskAnswers answers =
                answers("authorise-the-outcome", user, APPROVED, Map.of(ProcessVariable.SIGN_ROLE.key(), rank));

        assertThat(new AuthoriseTheOutcome(signing).accept(answers))
                .containsEntry(ProcessVariable.APPROVAL, "APPROVED");
        verify(signOffs).signOutcome(REFERENCE, PROPOSED, rank, "APPROVED", answers.by());
        verify(files).record(REFERENCE, changes("authorisation", rank), answers.by());
    }

    @Test
    void theConsultedRegistrarCompletesAnExceptionalAuthorisation() {
        authorised("INSPECTOR");
        TaskAnswers answers = answers("consult-the-registrar", "registrar.north", APPROVED);

        new ConsultTheRegistrar(signing).accept(answers);
        verify(files).record(REFERENCE, changes("authorisation", "INSPECTOR_AND_FCR"), answers.by());
    }

    @Test
    void aSignatureNeverLowersAnAuthorisation() {
        authorised("INSPECTOR_AND_FCR");
        new AuthoriseTheOutcome(signing)
                .accept(answers(
                        "authorise-the-outcome",
                        "supervisor.north",
                        APPROVED,
                        Map.of(ProcessVariable.SIGN_ROLE.key(), "SUPERVISOR")));

        verify(files, never()).record(any(), any(), any());
    }

    @Test
    void anAlternateOffenceIsAssuredByTheRegistrarWithoutRaisingTheAuthorisation() {
        new AuthoriseTheOutcome(signing)
                .accept(answers(
                        "authorise-the-outcome",
                        "registrar.north",
                        APPROVED,
                        Map.of(ProcessVariable.SIGN_ROLE.key(), "REGISTRAR")));

        verify(signOffs).signOutcome(eq(REFERENCE), eq(PROPOSED), eq("REGISTRAR"), eq("APPROVED"), any());
        verify(files, never()).record(any(), any(), any());
    }

    @Test
    void theDecisionMakersCancellationIsIndependent() {
        TaskAnswers answers = answers("decide-the-cancellation", "ddm.north", APPROVED);

        new DecideTheCancellation(signing, chronology).accept(answers);
        verify(files).record(REFERENCE, changes("cancelIndependent", "YES"), answers.by());
    }

    @Test
    void anEndorsementIsASignatureAndNoAuthorisation() {
        TaskAnswers answers = answers("endorse-the-outcome", "supervisor.north", APPROVED);

        new EndorseTheOutcome(signing).accept(answers);
        verify(signOffs).signOutcome(REFERENCE, PROPOSED, "SUPERVISOR", "APPROVED", answers.by());
        verifyNoInteractions(files);
    }

    @Test
    void whatIsReturnedGoesBackAndAuthorisesNothing() {
        TaskAnswers answers = answers("decide-the-cancellation", "ddm.north", RETURNED);

        assertThat(new DecideTheCancellation(signing, chronology).accept(answers))
                .containsEntry(ProcessVariable.APPROVAL, "RETURNED");
        verify(proposals).giveBack(REFERENCE, ID, answers.by());
        verifyNoInteractions(files);
    }

    @Test
    void whoeverProposedNeverSigns() {
        for (FormHandler handler : new FormHandler[] {
            new ConsultTheRegistrar(signing),
            new DecideTheCancellation(signing, chronology),
            new EndorseTheOutcome(signing)
        }) {
            assertThatThrownBy(() -> handler.accept(answers(handler.form(), OFFICER, APPROVED)))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("somebody else has to sign it");
            assertThat(handler.ownFields()).containsExactly("approval");
        }
        verifyNoInteractions(signOffs);
    }

    @Test
    void nobodySignsTheSameProposalTwice() {
        signed("INSPECTOR", "APPROVED", 1);

        assertThatThrownBy(() -> new ConsultTheRegistrar(signing)
                        .accept(answers("consult-the-registrar", "inspector.north", APPROVED)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("signed this proposal already");
        assertThatThrownBy(() -> new EndorseTheOutcome(signing)
                        .accept(answers("endorse-the-outcome", "inspector.north", APPROVED)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void whoSignedAnEarlierProposalOrReturnedThisOneMaySignAgain() {
        signed("INSPECTOR", "APPROVED", 7);
        new EndorseTheOutcome(signing).accept(answers("endorse-the-outcome", "inspector.north", APPROVED));
        signed("SUPERVISOR", "RETURNED", 1);
        new EndorseTheOutcome(signing).accept(answers("endorse-the-outcome", "inspector.north", APPROVED));
        verify(signOffs, times(2)).signOutcome(eq(REFERENCE), eq(PROPOSED), eq("SUPERVISOR"), any(), any());
    }

    @Test
    void whoHadAPartInTheCaseDoesNotDecideItsCancellation() {
        when(chronology.tookPart(REFERENCE, "ddm.north", "Decide the cancellation"))
                .thenReturn(true);

        assertThatThrownBy(() -> new DecideTheCancellation(signing, chronology)
                        .accept(answers("decide-the-cancellation", "ddm.north", APPROVED)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("independent");
        verifyNoInteractions(signOffs);
    }

    @Test
    void aProposalThatIsGoneCannotBeSigned() {
        stands(State.OVERTAKEN);

        assertThatThrownBy(() -> new EndorseTheOutcome(signing)
                        .accept(answers("endorse-the-outcome", "supervisor.north", APPROVED)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("refresh your list");
    }

    @Test
    void whoeverSignsHasReadTheImpactAndTheTextIsKept() {
        TaskAnswers answers = answers("endorse-the-outcome", "supervisor.north", APPROVED);
        new EndorseTheOutcome(signing).accept(answers);
        verify(reading).sign(any(), eq(PROPOSED), eq("SUPERVISOR"), eq(answers.by()));

        new EndorseTheOutcome(signing).accept(answers("endorse-the-outcome", "inspector.north", RETURNED));
        verify(reading, times(1)).sign(any(), any(), any(), any());
    }

    @Test
    void nobodySignsOnWordsThatNoLongerHold() {
        when(reading.outdated(any(), eq(PROPOSED))).thenReturn(List.of("it has changed"));

        assertThatThrownBy(() -> new EndorseTheOutcome(signing)
                        .accept(answers("endorse-the-outcome", "supervisor.north", APPROVED)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("it has changed");
        verify(signOffs, never()).signOutcome(any(), any(), any(), any(), any());
    }

    private void signed(String rank, String answer, int number) {
        SignOffs.SignOff signature = new SignOffs.SignOff(
                ID, "OUTCOME", rank, answer, "inspector.north", Instant.parse("2026-11-16T09:00:00Z"), number);
        when(signOffs.of(REFERENCE)).thenReturn(List.of(signature));
    }

    private void stands(State state) {
        when(proposals.of(REFERENCE, ID)).thenReturn(Optional.of(RecordedCrime.standing("21", state, false)));
    }

    private void authorised(String authorisation) {
        when(assessment.facts(REFERENCE))
                .thenReturn(RecordedCrime.with(Map.of("authorisation", authorisation))
                        .situation()
                        .facts());
    }

    private static FactChanges changes(String key, String value) {
        return FactChanges.ofCrime(ID, Map.of(key, value));
    }
}
