package uk.proportion.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static uk.proportion.safeguarding.ReferralAnswers.REFERENCE;
import static uk.proportion.safeguarding.ReferralAnswers.by;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.proportion.casefile.Situation;
import uk.proportion.casefile.StageName;
import uk.proportion.casefile.StepsInMemory;
import uk.proportion.guidance.Decision;
import uk.proportion.guidance.Evaluation;
import uk.proportion.guidance.Guidance;
import uk.proportion.safeguarding.ReferralThresholds.Standing;
import uk.proportion.workflow.Decisions;

class ReferralThresholdsTest {
    private final Decisions decisions = mock();
    private final Guidance guidance = mock();
    private final ReferralSteps steps = new ReferralSteps(StepsInMemory.none());
    private final ReferralThresholds thresholds =
            new ReferralThresholds(decisions, steps, new ThresholdSignature(guidance));

    @BeforeEach
    void aStrategyDiscussionNeedsATeamManager() {
        when(guidance.decide(anyString(), any())).thenAnswer(call -> {
            Map<String, Object> facts = call.getArgument(1);
            boolean discussed = "STRATEGY_DISCUSSION_S47".equals(facts.get("threshold"));
            return decision("signOff", discussed ? "TEAM_MANAGER" : "NONE");
        });
    }

    @Test
    void nothingIsWorkedOnUntilASocialWorkerHasDecided() {
        guidanceSays("EARLY_HELP");

        assertThat(now()).isEqualTo(new Standing(ReferralThresholds.NO_DECISION_YET, "NONE", false));
    }

    @Test
    void theDecisionIsAtTheThresholdThatGuidanceGives() {
        took(ReferralStep.DECIDED, null);
        guidanceSays("STRATEGY_DISCUSSION_S47");

        assertThat(now()).isEqualTo(new Standing("STRATEGY_DISCUSSION_S47", "TEAM_MANAGER", false));
    }

    @Test
    void anotherThresholdNeedsNoNewAcknowledgement() {
        took(ReferralStep.DECIDED, null);
        guidanceSays("EARLY_HELP");
        now();
        guidanceSays("S17_ASSESSMENT");

        assertThat(now().threshold()).isEqualTo("S17_ASSESSMENT");
    }

    @Test
    void whatAManagerReturnedIsNotDecided() {
        took(ReferralStep.DECIDED, null);
        took(ReferralStep.RETURNED, null);
        guidanceSays("STRATEGY_DISCUSSION_S47");

        assertThat(now().threshold()).isEqualTo(ReferralThresholds.NO_DECISION_YET);
    }

    @Test
    void informationIsGatheredOncePerThreshold() {
        took(ReferralStep.DECIDED, null);
        guidanceSays("MASH_INFORMATION_GATHERING");
        assertThat(now().gathered()).isFalse();
        took(ReferralStep.GATHERED, null);
        assertThat(now().gathered()).isTrue();

        guidanceSays("EARLY_HELP");
        now();
        guidanceSays("MASH_INFORMATION_GATHERING");
        assertThat(now().gathered()).isFalse();
    }

    @Test
    void aChosenThresholdStandsAndIsSignedLikeAnyOther() {
        gatheredInVain();
        took(ReferralStep.CHOSEN, "STRATEGY_DISCUSSION_S47");

        assertThat(now()).isEqualTo(new Standing("STRATEGY_DISCUSSION_S47", "TEAM_MANAGER", true));
    }

    @Test
    void newFactsThatChangeTheThresholdSetTheChoiceAside() {
        gatheredInVain();
        took(ReferralStep.CHOSEN, "NO_STATUTORY_ROLE_ADVICE");
        guidanceSays("EMERGENCY_PROTECTION");

        assertThat(now().threshold()).isEqualTo("EMERGENCY_PROTECTION");
    }

    @Test
    void aReturnedChoiceIsMadeAnew() {
        gatheredInVain();
        took(ReferralStep.CHOSEN, "STRATEGY_DISCUSSION_S47");
        took(ReferralStep.RETURNED, null);
        took(ReferralStep.DECIDED, null);

        assertThat(now()).isEqualTo(new Standing("MASH_INFORMATION_GATHERING", "NONE", true));
    }

    @Test
    void somebodyWhoHasTurnedEighteenHasNoThreshold() {
        took(ReferralStep.DECIDED, null);
        guidanceSays("EARLY_HELP");
        now();
        evaluated(Map.of());

        assertThat(now().threshold()).isEqualTo(ReferralThresholds.NO_DECISION_YET);
    }

    private void gatheredInVain() {
        took(ReferralStep.DECIDED, null);
        guidanceSays("MASH_INFORMATION_GATHERING");
        now();
        took(ReferralStep.GATHERED, null);
    }

    private Standing now() {
        return thresholds.decide(REFERENCE, "A");
    }

    private void took(ReferralStep step, String threshold) {
        steps.done(REFERENCE, "A", step, threshold, by("sw.borough", "a-form"));
    }

    private void guidanceSays(String threshold) {
        evaluated(Map.of("social-care-threshold", Map.of("A", decision("threshold", threshold))));
    }

    private void evaluated(Map<String, Map<String, Decision>> evaluation) {
        Situation situation = mock();
        when(situation.evaluation()).thenReturn(new Evaluation(evaluation, Map.of(), false));
        when(decisions.afresh(REFERENCE, StageName.SAFEGUARDING_REFERRAL, "A")).thenReturn(situation);
    }

    private static Decision decision(String output, String value) {
        return new Decision("any", Map.of(output, value), List.of(), Map.of(), "2026-11");
    }
}
