package uk.proportion.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static uk.proportion.safeguarding.ReferralAnswers.REFERENCE;
import static uk.proportion.safeguarding.ReferralAnswers.answers;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.proportion.casefile.Assessment;
import uk.proportion.casefile.Authorship;
import uk.proportion.casefile.CaseFiles;
import uk.proportion.casefile.CaseState;
import uk.proportion.casefile.ChildVoice;
import uk.proportion.casefile.Chronology;
import uk.proportion.casefile.SignOffs;
import uk.proportion.casefile.Situation;
import uk.proportion.casefile.StepsInMemory;
import uk.proportion.guidance.CaseFacts;
import uk.proportion.guidance.Decision;
import uk.proportion.guidance.Decision.FiredRule;
import uk.proportion.guidance.Evaluation;
import uk.proportion.workflow.Departing;
import uk.proportion.workflow.FormHandler;
import uk.proportion.workflow.ProcessVariable;
import uk.proportion.workflow.Refusal;

/** What the forms of a referral do beyond keeping facts. */
class ReferralFormsTest {
    private static final String WORKER = "sw.borough";
    private static final String MANAGER = "tm.borough";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-16T09:30:00Z"), ZoneOffset.UTC);

    private final ReferralSteps steps = new ReferralSteps(StepsInMemory.none());
    private final ThresholdSignature signature = mock();
    private final SignOffs signOffs = mock();
    private final Chronology chronology = mock();
    private final Assessment assessment = mock();
    private final ThresholdChoices choices = new ThresholdChoices(steps, chronology, assessment, signature);
    private final CaseFiles files = mock();
    private final ChildVoice voice = mock();

    @Test
    void aDecisionOnTheReferralStands() {
        submit(new DecideOnTheReferral(steps, voice), WORKER, Map.of());

        assertThat(progress().isDecided()).isTrue();
        assertThat(progress().deciders()).containsExactly(WORKER);
    }

    @Test
    void whoeverDecidedDoesNotSign() {
        decidedAtStrategyDiscussion();

        assertThatThrownBy(() -> submit(sign(), WORKER, Map.of("approval", "APPROVED")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Your decision")
                .hasMessageContaining("ask another team manager");
        verifyNoInteractions(signOffs);
        assertThat(progress().isDecided()).isTrue();
    }

    @Test
    void whoeverGatheredOrChoseDoesNotSignEither() {
        decidedAtStrategyDiscussion();
        submit(new GatherInformation(steps), MANAGER, Map.of());

        assertThatThrownBy(() -> submit(sign(), MANAGER, Map.of("approval", "APPROVED")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aTeamManagerSignsAtTheRankThatGuidanceAsks() {
        decidedAtStrategyDiscussion();

        assertThat(submit(sign(), MANAGER, Map.of("approval", "APPROVED")))
                .containsEntry(ProcessVariable.APPROVAL, "APPROVED");
        verify(signOffs)
                .sign(eq(REFERENCE), eq("A"), eq("SOCIAL_CARE_DECISION"), eq("TEAM_MANAGER"), eq("APPROVED"), any());
        assertThat(progress().isDecided()).isTrue();
    }

    @Test
    void aReturnUndoesTheDecision() {
        decidedAtStrategyDiscussion();

        assertThat(submit(sign(), MANAGER, Map.of("approval", "RETURNED")))
                .containsEntry(ProcessVariable.APPROVAL, "RETURNED");
        verify(signOffs).sign(eq(REFERENCE), eq("A"), any(), any(), eq("RETURNED"), any());
        assertThat(progress().isDecided()).isFalse();
    }

    @Test
    void aThresholdIsChosenByNameOnly() {
        assertThatThrownBy(() -> submit(new ChooseTheThreshold(choices), WORKER, Map.of()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("chosenThreshold");

        submit(new ChooseTheThreshold(choices), WORKER, Map.of("chosenThreshold", "EARLY_HELP"));
        assertThat(progress().chosen()).contains("EARLY_HELP");
        verify(chronology).add(eq(REFERENCE), any(), eq("THRESHOLD_CHOSEN"), eq("A"), contains("EARLY_HELP"));
    }

    @Test
    void whatTheFamilySaysToEarlyHelpLeadsOn() {
        assertThat(submit(new AskForConsentToEarlyHelp(), WORKER, Map.of("earlyHelpConsent", "NO")))
                .containsEntry(ProcessVariable.EARLY_HELP_CONSENT, "NO");
    }

    @Test
    void onlyARaisedReferralBecomesAnAssessment() {
        FormHandler form = new DecideAfterConsentWasDeclined(choices, chronology);

        assertThat(submit(form, WORKER, Map.of("raiseToAssessment", "NO")))
                .containsEntry(ProcessVariable.RAISED_TO_ASSESSMENT, "NO");
        assertThat(progress().chosen()).isEmpty();
        verify(chronology).add(eq(REFERENCE), any(), eq("REFUSAL_RESPECTED"), eq("A"), any());
        assertThat(submit(form, WORKER, Map.of("raiseToAssessment", "YES")))
                .containsEntry(ProcessVariable.RAISED_TO_ASSESSMENT, "YES");
        assertThat(progress().chosen()).contains("S17_ASSESSMENT");
    }

    @Test
    void anotherThresholdThanT5SaysIsADepartureThatTheManagerSigns() {
        t5Says("MASH_INFORMATION_GATHERING", "T5-r7");
        when(signature.of("STRATEGY_DISCUSSION_S47")).thenReturn("TEAM_MANAGER");
        FormHandler choose = new ChooseTheThreshold(choices);

        assertThat(choose.departures(
                        answers(choose.form(), WORKER, Map.of("chosenThreshold", "STRATEGY_DISCUSSION_S47"))))
                .containsExactly(new Departing(
                        "social-care-threshold",
                        "A",
                        List.of("T5-r7"),
                        "MASH_INFORMATION_GATHERING",
                        "STRATEGY_DISCUSSION_S47",
                        "TEAM_MANAGER"));
        assertThat(sign().seconds(answers("sign-the-threshold-decision", MANAGER, Map.of("approval", "APPROVED"))))
                .containsExactly("social-care-threshold");
        assertThat(sign().seconds(answers("sign-the-threshold-decision", MANAGER, Map.of("approval", "RETURNED"))))
                .isEmpty();
    }

    @Test
    void aReferralThatIsRaisedAfterARefusalDepartsAndARefusalThatIsRespectedDoesNot() {
        t5Says("EARLY_HELP", "T5-r5a");
        when(signature.of("S17_ASSESSMENT")).thenReturn("NONE");
        FormHandler raise = new DecideAfterConsentWasDeclined(choices, chronology);

        assertThat(raise.departures(answers(raise.form(), WORKER, Map.of("raiseToAssessment", "YES"))))
                .extracting(Departing::chosen, Departing::second)
                .containsExactly(tuple("S17_ASSESSMENT", "NONE"));
        assertThat(raise.departures(answers(raise.form(), WORKER, Map.of("raiseToAssessment", "NO"))))
                .isEmpty();
    }

    private void t5Says(String threshold, String rule) {
        Decision decision = new Decision(
                "social-care-threshold",
                Map.of("threshold", threshold),
                List.of(new FiredRule(rule, List.of())),
                Map.of(),
                "2026-11");
        Evaluation evaluation = new Evaluation(Map.of("social-care-threshold", Map.of("A", decision)), Map.of(), false);
        CaseFacts nothing = new CaseFacts(Map.of(), Map.of(), Map.of(), Map.of());
        when(assessment.asRead(REFERENCE))
                .thenReturn(new Situation(
                        REFERENCE, CaseState.OPEN, nothing, evaluation, Map.of(), List.of(), Map.of(), true));
    }

    @Test
    void theFirstStrategyDiscussionStartsTheClockOfTheConference() {
        known(Map.of());

        assertThat(submit(discussion(), WORKER, Map.of("s47Result", "CONFERENCE")))
                .containsEntry(ProcessVariable.S47_RESULT, "CONFERENCE");
        verify(files)
                .record(
                        eq(REFERENCE),
                        argThat(changes ->
                                changes.incident().equals(Map.of("strategyDiscussionAt", "2026-11-16T09:30Z"))),
                        any());
    }

    @Test
    void aDiscussionAboutAnotherChildLeavesTheClockAlone() {
        known(Map.of("strategyDiscussionAt", "2026-11-13T15:00Z"));

        submit(discussion(), WORKER, Map.of("s47Result", "NO_FURTHER_ACTION"));
        verify(files, never()).record(any(), any(), any());
    }

    @Test
    void anotherDiscussionAboutTheSameChildStartsTheClockAnew() {
        known(Map.of("strategyDiscussionAt", "2026-11-13T15:00Z"));

        submit(discussion(), WORKER, Map.of("s47Result", "NO_FURTHER_ACTION"));
        submit(discussion(), WORKER, Map.of("s47Result", "CONFERENCE"));
        verify(files).record(any(), any(), any());
    }

    private void decidedAtStrategyDiscussion() {
        submit(new DecideOnTheReferral(steps, voice), WORKER, Map.of());
        steps.done(
                REFERENCE,
                "A",
                ReferralStep.THRESHOLD_CHANGED,
                "STRATEGY_DISCUSSION_S47",
                Authorship.system("threshold"));
        when(signature.of("STRATEGY_DISCUSSION_S47")).thenReturn("TEAM_MANAGER");
    }

    private void known(Map<String, Object> incident) {
        when(assessment.facts(REFERENCE)).thenReturn(new CaseFacts(incident, Map.of(), Map.of(), Map.of()));
    }

    private FormHandler sign() {
        return new SignTheThresholdDecision(steps, signature, signOffs);
    }

    private FormHandler discussion() {
        return new HoldTheStrategyDiscussion(files, assessment, steps, CLOCK);
    }

    private static Map<ProcessVariable, Object> submit(FormHandler form, String user, Map<String, Object> fields) {
        return form.accept(answers(form.form(), user, fields));
    }

    private Progress progress() {
        return steps.of(REFERENCE, "A");
    }
}
