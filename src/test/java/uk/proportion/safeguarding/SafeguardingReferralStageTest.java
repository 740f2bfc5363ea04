package uk.proportion.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import uk.proportion.casefile.Situation;
import uk.proportion.guidance.Decision;
import uk.proportion.guidance.Evaluation;
import uk.proportion.shared.Agency;
import uk.proportion.workflow.Stage.Due;

class SafeguardingReferralStageTest {
    private final SafeguardingReferralStage stage = new SafeguardingReferralStage();

    @Test
    void eachChildHasAReferralOfItsOwn() {
        assertThat(stage.due(situation(true, Map.of("A", "S17_ASSESSMENT", "B", "EARLY_HELP"))))
                .containsExactly(new Due("A", "S17_ASSESSMENT"), new Due("B", "EARLY_HELP"));
    }

    @Test
    void socialCareNeverWorksOnACaseThatWasNotReferredToIt() {
        assertThat(stage.due(situation(false, Map.of("A", "EMERGENCY_PROTECTION"))))
                .isEmpty();
    }

    @Test
    void anAdultHasNoReferral() {
        assertThat(stage.due(situation(true, Map.of()))).isEmpty();
    }

    private static Situation situation(boolean referred, Map<String, String> thresholds) {
        Map<String, Decision> decided = new TreeMap<>();
        thresholds.forEach((letter, threshold) -> decided.put(
                letter,
                new Decision("social-care-threshold", Map.of("threshold", threshold), List.of(), Map.of(), "2026-11")));
        Situation situation = mock();
        when(situation.involves(Agency.SOCIAL_CARE)).thenReturn(referred);
        when(situation.evaluation())
                .thenReturn(new Evaluation(Map.of("social-care-threshold", decided), Map.of(), false));
        return situation;
    }
}
