package uk.proportion.schoolreview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static uk.proportion.schoolreview.SituationFixture.REFERENCE;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.proportion.calendar.Deadlines;
import uk.proportion.casefile.Assessment;
import uk.proportion.casefile.Authorship;
import uk.proportion.casefile.CaseFiles;
import uk.proportion.casefile.ChildVoice;
import uk.proportion.casefile.FactChanges;
import uk.proportion.casefile.Referrals;
import uk.proportion.casefile.Reviews;
import uk.proportion.casefile.SignOffs;
import uk.proportion.casefile.Steps;
import uk.proportion.casefile.StepsInMemory;
import uk.proportion.shared.Nation;
import uk.proportion.shared.OrganisationId;
import uk.proportion.workflow.Answers;
import uk.proportion.workflow.FactFields;
import uk.proportion.workflow.FormDefinition;
import uk.proportion.workflow.FormDefinition.Field;
import uk.proportion.workflow.FormDefinitions;
import uk.proportion.workflow.FormHandler;
import uk.proportion.workflow.Refusal;
import uk.proportion.workflow.TaskAnswers;

class SchoolReviewFormsTests {
    private static final FormDefinitions FORMS = new FormDefinitions();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-16T09:00:00Z"), ZoneOffset.UTC);

    private final CaseFiles files = mock();
    private final Reviews reviews = mock();
    private final SignOffs signOffs = mock();
    private final Assessment assessment = mock();
    private final Deadlines deadlines = mock();
    private final SchoolActions actions = new SchoolActions(StepsInMemory.none(CLOCK));

    private final FormHandler review = new HoldTheInitialReview(reviews);
    private final FormHandler advice = new ActOnTheAdvice(files);
    private final SchoolRecommendation recommendation = mock();
    private final FormHandler enhanced = new CompleteTheEnhancedReview(files, actions, recommendation);
    private final FormHandler signature = new SignOffTheSchoolsDecision(signOffs, reviews, actions, recommendation);
    private final ChildVoice voice = mock();
    private final FormHandler parents = new TellTheParents(actions, voice);
    private final FormHandler deletion = new AskForDeletion(actions, assessment, new SchoolDates(deadlines, CLOCK));
    private final FormHandler confirmation = new ConfirmTheDeletion(actions, files);
    private final FormHandler later = new ReviewTheCase(actions, files);
    private final FormHandler socialCare =
            new DecideWhetherToReferToSocialCare(new SocialCareQuestion(actions, assessment, mock(Referrals.class)));

    static List<String> forms() {
        return List.of(
                "hold-the-initial-review",
                "make-the-duty-report",
                "give-no-names-advice",
                "act-on-the-advice",
                "complete-the-enhanced-review",
                "sign-off-the-schools-decision",
                "decide-whether-to-refer-to-social-care",
                "tell-the-parents",
                "ask-for-deletion",
                "confirm-the-deletion",
                "review-the-case");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFieldOfAFormIsAFactANoteSomethingDoneOrTheHandlersOwn(String form) {
        Set<String> own = handler(form).map(FormHandler::ownFields).orElse(Set.of());

        assertThat(FORMS.get(form).fields()).extracting(Field::key).allMatch(key -> isKnown(key, own));
        assertThat(FORMS.get(form).fields()).extracting(Field::key).containsAll(own);
    }

    @Test
    void theMeetingIsKeptWithWhoHeldIt() {
        TaskAnswers answers = answers("dsl.greenfield", Map.of());

        review.accept(answers);

        verify(reviews).held(REFERENCE, answers.by());
    }

    @Test
    void whoeverAdvisesSeesNothingOfTheCaseAndIsAskedForNoName() {
        FormDefinition form = FORMS.get("give-no-names-advice");

        assertThat(form.fields()).extracting(Field::key).containsExactly("note", "doneNoNames");
    }

    @Test
    void adviceMendsWhatIsAnsweredAndLeavesTheRest() {
        TaskAnswers answers = answers(
                "dsl.greenfield", Map.of("irCoercion", "NO", "adultInvolved", "SUSPECTED", "reason", "Because."));

        advice.accept(answers);

        FactChanges mended = FactChanges.none();
        mended.review().put("irCoercion", "NO");
        mended.incident().put("adultInvolved", "SUSPECTED");
        verify(files).record(REFERENCE, mended, answers.by());
    }

    @Test
    void adviceThatNeitherMendsNorLeavesADoubtIsRefused() {
        assertThatThrownBy(() -> advice.accept(answers("dsl.greenfield", Map.of("reason", "Because."))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("mashConsulted");
    }

    @Test
    void aDoubtMayRemain() {
        advice.accept(answers("dsl.greenfield", Map.of("mashConsulted", "YES")));

        assertThat(actions.of(REFERENCE)).isEmpty();
    }

    @Test
    void whatAnEnhancedReviewKeepsTheHeadSignsWhateverWasSignedBefore() {
        TaskAnswers answers = answers("dsl.greenfield", Map.of("enhancedDecision", "KEEP"));

        enhanced.accept(answers);

        verify(files).record(REFERENCE, FactChanges.ofReview(Map.of("headSignOff", "NO")), answers.by());
    }

    @Test
    void whatAnEnhancedReviewRefersNobodyHasToSign() {
        enhanced.accept(answers("dsl.greenfield", Map.of("enhancedDecision", "REFER")));

        verifyNoInteractions(files);
    }

    @ParameterizedTest
    @ValueSource(strings = {"YES", "DECLINED"})
    void theHeadSignsOrReturnsTheDecision(String decision) {
        TaskAnswers answers = answers("head.greenfield", Map.of("headSignOff", decision));

        signature.accept(answers);

        String answer = decision.equals("YES") ? "APPROVED" : "RETURNED";
        verify(signOffs).sign(REFERENCE, "case", "SCHOOL_DECISION", "HEADTEACHER", answer, answers.by());
    }

    @Test
    void aHeadWhoHeldTheReviewDoesNotSignIt() {
        when(reviews.heldBy(REFERENCE)).thenReturn(Set.of("head.greenfield"));

        assertSignatureIsRefused();
    }

    @Test
    void aHeadWhoKeptTheCaseAfterAnEnhancedReviewDoesNotSignIt() {
        enhanced.accept(answers("head.greenfield", Map.of("enhancedDecision", "KEEP")));

        assertSignatureIsRefused();
    }

    @Test
    void parentsAreToldOnce() {
        parents.accept(answers("dsl.greenfield", Map.of("A_parentsSafeToInform", "YES")));

        assertThat(actions.last(REFERENCE, SchoolAction.PARENTS_TOLD)).isPresent();
        verify(voice).keep(eq(REFERENCE), eq("A"), eq(ChildVoice.Answer.PARENTS_CONTACTED), any());
    }

    @Test
    void deletionIsDueOnTheDayThatTheLeadSets() {
        deletion.accept(answers("dsl.greenfield", Map.of("deletionDeadline", "2026-11-16")));

        assertThat(deletionDay()).isEqualTo("2026-11-16");
    }

    @Test
    void deletionIsOtherwiseDueByTheDeadlineTable() {
        when(assessment.now(REFERENCE)).thenReturn(SituationFixture.on("YPSI").now());
        when(deadlines.dueDate("deletion", Nation.ENGLAND, CLOCK.instant())).thenReturn(LocalDate.parse("2026-11-17"));

        deletion.accept(answers("dsl.greenfield", Map.of()));

        assertThat(deletionDay()).isEqualTo("2026-11-17");
    }

    @Test
    void aDayThatHasPassedIsRefused() {
        assertThatThrownBy(() -> deletion.accept(answers("dsl.greenfield", Map.of("deletionDeadline", "2026-11-15"))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("deletionDeadline");
    }

    @Test
    void deletionIsConfirmedOrAskedForAgain() {
        confirmation.accept(answers("dsl.greenfield", Map.of("deletionResult", "NOT_YET")));
        confirmation.accept(answers("dsl.greenfield", Map.of("deletionResult", "CONFIRMED")));

        assertThat(actions.of(REFERENCE))
                .extracting(Steps.Step::step)
                .containsExactly("DELETION_NOT_CONFIRMED", "DELETION_CONFIRMED");
        verifyNoInteractions(files);
    }

    @Test
    void whereSomebodyRefusesToDeleteTheSchoolAsksForThePolice() {
        TaskAnswers answers = answers("dsl.greenfield", Map.of("deletionResult", "REFUSED"));

        confirmation.accept(answers);

        verify(files).record(REFERENCE, FactChanges.ofReview(Map.of("policeRequested", "YES")), answers.by());
    }

    @Test
    void aLaterReviewKeepsWhatIsNew() {
        TaskAnswers answers =
                answers("dsl.greenfield", Map.of("reviewResult", "NEW_FACTS", "irImmediateRisk", "SUSPECTED"));

        later.accept(answers);

        verify(files).record(REFERENCE, FactChanges.ofReview(Map.of("irImmediateRisk", "SUSPECTED")), answers.by());
        assertThat(actions.last(REFERENCE, SchoolAction.REVIEWED)).isPresent();
    }

    @Test
    void aLaterReviewThatSaysNothingOfWhatIsNewIsRefused() {
        assertThatThrownBy(() -> later.accept(answers("dsl.greenfield", Map.of("reviewResult", "NEW_FACTS"))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("reviewResult");
    }

    @Test
    void theAnswerAboutSocialCareIsKeptWithItsThresholds() {
        when(assessment.now(REFERENCE))
                .thenReturn(SituationFixture.on("YPSI")
                        .responds("SCHOOL_HANDLES")
                        .threshold("A", "EARLY_HELP")
                        .now());

        socialCare.accept(answers("dsl.greenfield", Map.of("referToSocialCare", "NO")));

        assertThat(actions.last(REFERENCE, SchoolAction.SOCIAL_CARE_ANSWERED)
                        .orElseThrow()
                        .result())
                .isEqualTo("EARLY_HELP:A");
    }

    private void assertSignatureIsRefused() {
        assertThatThrownBy(() -> signature.accept(answers("head.greenfield", Map.of("headSignOff", "YES"))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("headSignOff");
        verify(signOffs, never()).sign(any(), any(), any(), any(), any(), any());
    }

    private static <T> T any() {
        return org.mockito.ArgumentMatchers.any();
    }

    private LocalDate deletionDay() {
        return LocalDate.parse(actions.last(REFERENCE, SchoolAction.DELETION_ASKED)
                .orElseThrow()
                .result());
    }

    private Optional<FormHandler> handler(String form) {
        return List.of(review, advice, enhanced, signature, parents, deletion, confirmation, later, socialCare).stream()
                .filter(handler -> handler.form().equals(form))
                .findFirst();
    }

    private static boolean isKnown(String key, Set<String> own) {
        return own.contains(key)
                || key.startsWith("done")
                || Answers.NOTES.contains(key)
                || FactFields.target(key, "case").isPresent();
    }

    private static TaskAnswers answers(String user, Map<String, Object> fields) {
        OrganisationId school = new OrganisationId("greenfield");
        return new TaskAnswers(
                REFERENCE, "a-form", "case", new HashMap<>(fields), new Authorship(user, school, "a-form"));
    }
}
