package uk.proportion.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.proportion.casefile.RecordingDecisions.Standing;
import uk.proportion.casefile.RecordingDecisions.State;

class PreconditionsTests {
    private static final Map<String, Object> SIGNED = Map.of("authorisation", "SUPERVISOR");

    @Test
    void aPermittedCodeThatEverybodyHasHeardOfMayStand() {
        assertThat(unmet("21", SIGNED)).isEmpty();
    }

    @Test
    void aCodeThatIsNotPermittedNeverStands() {
        assertThat(unmet("21", Map.of())).containsExactly("21 is not permitted on the facts as they now are");
        assertThat(unmet("22", SIGNED)).containsExactly("22 is not permitted on the facts as they now are");
    }

    @Test
    void thereIsOneOutcomePerCrime() {
        assertThat(unmet("21", Map.of("authorisation", "SUPERVISOR", "outcome", "20")))
                .containsExactly("the crime has its outcome already");
        Standing reopened = RecordedCrime.standing("20", State.PROPOSED, true);
        assertThat(Preconditions.unmet(
                        RecordedCrime.of(Map.of("authorisation", "SUPERVISOR", "outcome", "20"), Map.of(), reopened),
                        "21"))
                .isEmpty();
        assertThat(unmet("C1", Map.of("outcome", "21", "cancelGround", "OTHER_FORCE_NUMBER", "victimTold", "YES")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1A", "2", "2A", "4", "8", "9", "10", "21", "22"})
    void whoeverIsRecordedAsResponsibleHasBeenTold(String code) {
        assertThat(untold(code, Map.of("suspectTold", "NO"))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "11", "12", "15", "18", "20", "23"})
    void whereNobodyIsRecordedAsResponsibleNobodyNeedBeTold(String code) {
        assertThat(untold(code, Map.of("suspectTold", "NO", "impactRead", "NO")))
                .isEmpty();
    }

    @Test
    void theImpactIsSignedAsRead() {
        assertThat(unmet("21", Map.of("authorisation", "SUPERVISOR", "impactRead", "NO")))
                .containsExactly("nobody has signed the impact on the child as read");
    }

    @Test
    void theVictimIsToldFirstWhereTheCrimeHasOne() {
        Map<String, Object> victimBased = Map.of("offence", "088/15", "victim", "B", "victimTold", "NO");
        assertThat(untold("15", victimBased)).containsExactly("the victim or a parent has to be told first");
        assertThat(untold("15", Map.of("victimTold", "NO"))).isEmpty();
        assertThat(untold("C2", Map.of("victimTold", "NO"))).hasSize(1);
        assertThat(untold("C3", Map.of("victimTold", "NO"))).isEmpty();
    }

    @Test
    void anAppropriateAdultIsNeverMissing() {
        assertThat(untold("15", Map.of("appropriateAdult", "MISSING"))).hasSize(1);
    }

    private static List<String> unmet(String code, Map<String, Object> facts) {
        return Preconditions.unmet(RecordedCrime.with(facts), code);
    }

    private static List<String> untold(String code, Map<String, Object> facts) {
        return Preconditions.untold(RecordedCrime.with(facts), code);
    }
}
