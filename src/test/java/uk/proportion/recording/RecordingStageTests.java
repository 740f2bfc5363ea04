package uk.proportion.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.proportion.casefile.RecordingDecisions.Standing;
import uk.proportion.casefile.RecordingDecisions.State;
import uk.proportion.casefile.StageName;
import uk.proportion.casefile.StageRun;
import uk.proportion.shared.Agency;
import uk.proportion.shared.OrganisationId;
import uk.proportion.workflow.Stage.Due;

class RecordingStageTests {
    private static final Map<Agency, OrganisationId> POLICE = Map.of(Agency.POLICE, new OrganisationId("north"));
    private final RecordingStage stage = new RecordingStage(new StandingOutcome(RecordedCrime.TABLES));

    @Test
    void aRecordedCrimeIsDueOnceThePoliceResponseHasEnded() {
        assertThat(stage.name()).isEqualTo(StageName.RECORDING_DECISION);
        assertThat(due(RecordedCrime.with(Map.of()))).containsExactly(new Due("c1", "CHILD_REGIME|OPEN|21"));
        assertThat(due(RecordedCrime.of(Map.of(), Map.of(), null, POLICE, List.of())))
                .isEmpty();
    }

    @Test
    void nothingIsDueWhilePoliceTakeNoPartOrHaveNotRecordedTheCrime() {
        StageRun responded = new StageRun(StageName.POLICE_RESPONSE, "case", "", false, true);
        assertThat(due(RecordedCrime.of(Map.of(), Map.of(), null, Map.of(), List.of(responded))))
                .isEmpty();
        assertThat(due(RecordedCrime.with(Map.of("alreadyRecorded", "NO")))).isEmpty();
    }

    @Test
    void aForcedChildsCrimeIsCancelledWithoutWaitingForTheResponse() {
        CrimeSituation forced = RecordedCrime.of(Map.of(), Map.of("undulyForced", "YES"), null, POLICE, List.of());
        assertThat(due(forced)).containsExactly(new Due("c1", "CANCEL_C2|NA_NO_CRIME|"));
    }

    @Test
    void anOutcomeThatDoesNotRestOnTheResponseNeedNotWaitForIt() {
        Map<String, Object> primacy = Map.of("otherAgencyPrimacy", "YES");
        assertThat(due(RecordedCrime.of(primacy, Map.of(), null, POLICE, List.of())))
                .containsExactly(new Due("c1", "CHILD_REGIME|OPEN|20,21"));
    }

    @Test
    void aCrimeWithItsOutcomeIsDoneWith() {
        assertThat(due(RecordedCrime.with(Map.of("outcome", "21", "authorisation", "SUPERVISOR"))))
                .isEmpty();
    }

    @Test
    void anOutcomeOfAChildWhoTurnsOutForcedIsDecidedAgainUntilItIsCancelled() {
        Map<String, Object> forced = Map.of("undulyForced", "YES");
        assertThat(due(RecordedCrime.of(Map.of("outcome", "21"), forced, null))).hasSize(1);
        assertThat(due(RecordedCrime.of(Map.of("outcome", "C2"), forced, null))).isEmpty();
    }

    @Test
    void anOutcomeThatIsNoLongerPermittedIsDecidedAnew() {
        assertThat(due(RecordedCrime.with(Map.of("outcome", "21", "authorisation", "SUPERVISOR"))))
                .isEmpty();
        assertThat(due(RecordedCrime.with(Map.of("outcome", "21", "linkedAdultPossession", "YES"))))
                .containsExactly(new Due("c1", "CHILD_REGIME|HELD|"));
    }

    @Test
    void anOutcomeThatIsNoLongerPermittedDoesNotWaitForTheResponse() {
        Map<String, Object> held = Map.of("outcome", "21", "linkedAdultPossession", "YES");
        assertThat(due(RecordedCrime.of(held, Map.of(), null, POLICE, List.of())))
                .hasSize(1);
    }

    @Test
    void aCautionStandsWhenTheChildHasGrownUp() {
        Map<String, Object> caution =
                Map.of("outcome", "2", "cps", "CAUTION", "admission", "YES", "evidenceSufficient", "YES");
        assertThat(due(RecordedCrime.of(caution, Map.of("ageNow", 19), null))).isEmpty();
        Map<String, Object> without = Map.of("outcome", "2", "cps", "NONE", "admission", "YES");
        assertThat(due(RecordedCrime.of(without, Map.of("ageNow", 19), null))).hasSize(1);
    }

    @Test
    void aCancellationIsFinalUnlessSomebodyReopensIt() {
        Map<String, Object> cancelled = Map.of("outcome", "C3");
        assertThat(due(RecordedCrime.of(cancelled, Map.of(), RecordedCrime.standing("C3", State.CONFIRMED, false))))
                .isEmpty();
        assertThat(due(RecordedCrime.of(cancelled, Map.of(), RecordedCrime.standing("C3", State.CONFIRMED, true))))
                .containsExactly(new Due("c1", "CHILD_REGIME|OPEN|21"));
    }

    @Test
    void aReopenedOutcomeIsDecidedAnewAlthoughItIsStillPermitted() {
        Map<String, Object> confirmed = Map.of("outcome", "21", "authorisation", "SUPERVISOR");
        assertThat(due(RecordedCrime.of(confirmed, Map.of(), RecordedCrime.standing("21", State.CONFIRMED, true))))
                .containsExactly(new Due("c1", "CHILD_REGIME|OPEN|21"));
    }

    @Test
    void aGroundToCancelReopensAnOutcome() {
        Map<String, Object> duplicate =
                Map.of("outcome", "21", "authorisation", "SUPERVISOR", "cancelGround", "DUPLICATE");
        assertThat(due(RecordedCrime.with(duplicate))).containsExactly(new Due("c1", "CHILD_REGIME|OPEN|21,C3"));
    }

    @Test
    void aProposalGoesOnWhilePoliceRespondToAnotherCrime() {
        Standing proposed = RecordedCrime.standing("21", State.PROPOSED, false);
        assertThat(due(RecordedCrime.of(Map.of(), Map.of(), proposed, POLICE, List.of())))
                .containsExactly(new Due("c1", "proposed:21|OPEN"));
    }

    @Test
    void aPendingProposalIsTheBasisWhileItsCodeMayStillBeProposed() {
        assertThat(due(RecordedCrime.proposed("21", Map.of()))).containsExactly(new Due("c1", "proposed:21|OPEN"));
        assertThat(due(RecordedCrime.proposed("22", Map.of()))).containsExactly(new Due("c1", "CHILD_REGIME|OPEN|21"));
    }

    @Test
    void aReturnedProposalIsNoBasis() {
        Standing returned = RecordedCrime.standing("21", State.RETURNED, false);
        assertThat(due(RecordedCrime.of(Map.of(), Map.of(), returned)))
                .containsExactly(new Due("c1", "CHILD_REGIME|OPEN|21"));
    }

    @Test
    void answersOnTheWayToTheConfirmationLeaveTheBasisAlone() {
        Map<String, Object> onTheWay =
                Map.of("victimTold", "YES", "suspectTold", "NO", "impactRead", "NO", "authorisation", "SUPERVISOR");
        assertThat(due(RecordedCrime.proposed("21", onTheWay))).isEqualTo(due(RecordedCrime.proposed("21", Map.of())));
    }

    private List<Due> due(CrimeSituation crime) {
        return stage.due(crime.situation());
    }
}
