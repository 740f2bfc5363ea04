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
    private final RecordingStage stage = new RecordingStage();

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
        assertThat(due(RecordedCrime.with(Map.of("outcome", "21")))).isEmpty();
    }

    @Test
    void anOutcomeOfAChildWhoTurnsOutForcedIsDecidedAgainUntilItIsCancelled() {
        Map<String, Object> forced = Map.of("undulyForced", "YES");
        assertThat(due(RecordedCrime.of(Map.of("outcome", "21"), forced, null))).hasSize(1);
        assertThat(due(RecordedCrime.of(Map.of("outcome", "C2"), forced, null))).isEmpty();
    }

    @Test
    void aPendingProposalIsTheBasisWhileItsCodeMayStillBeProposed() {
        assertThat(due(RecordedCrime.proposed("21", Map.of()))).containsExactly(new Due("c1", "proposed:21|OPEN"));
        assertThat(due(RecordedCrime.proposed("22", Map.of()))).containsExactly(new Due("c1", "CHILD_REGIME|OPEN|21"));
    }

    @Test
    void aReturnedProposalIsNoBasis() {
        Standing returned = new Standing("c1", "21", State.RETURNED, "officer.north");
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
