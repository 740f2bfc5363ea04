package uk.proportion.schoolreview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static uk.proportion.schoolreview.SituationFixture.REFERENCE;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.proportion.calendar.Deadlines;
import uk.proportion.casefile.Assessment;
import uk.proportion.casefile.Authorship;
import uk.proportion.casefile.Referrals;
import uk.proportion.casefile.Situation;
import uk.proportion.casefile.StepsInMemory;
import uk.proportion.schoolreview.NextStep.Kind;
import uk.proportion.shared.Agency;
import uk.proportion.shared.Nation;
import uk.proportion.shared.OrganisationId;

class SchoolHandlingTests {
    private static final Instant MONDAY = Instant.parse("2026-11-16T09:00:00Z");
    private static final Authorship DSL =
            new Authorship("dsl.greenfield", new OrganisationId("greenfield"), "tell-the-parents");

    private final Clock clock = Clock.fixed(MONDAY, ZoneOffset.UTC);
    private final SchoolActions actions = new SchoolActions(StepsInMemory.none(clock));
    private final Assessment assessment = mock();
    private final Referrals referrals = mock();
    private final Deadlines deadlines = mock();
    private final SocialCareQuestion question = new SocialCareQuestion(actions, assessment, referrals);
    private final SchoolHandling handling = new SchoolHandling(actions, question, new SchoolDates(deadlines, clock));

    private final Situation kept =
            SituationFixture.on("YPSI").responds("SCHOOL_HANDLES").now();

    @BeforeEach
    void theDeadlineTable() {
        due("firstReview", "2026-11-30");
        due("secondReview", "2026-12-30");
    }

    @Test
    void theParentsAreToldFirst() {
        assertThat(handling.next(kept)).isEqualTo(NextStep.of(Kind.TELL_THE_PARENTS));
    }

    @Test
    void deletionIsAskedForOnlyOnceTheParentsAreTold() {
        actions.done(REFERENCE, SchoolAction.PARENTS_TOLD, DSL);

        assertThat(handling.next(kept).kind()).isEqualTo(Kind.ASK_FOR_DELETION);
    }

    @Test
    void deletionIsToBeConfirmedByTheDayThatWasSet() {
        actions.done(REFERENCE, SchoolAction.PARENTS_TOLD, DSL);
        actions.deletionAsked(REFERENCE, LocalDate.parse("2026-11-18"), DSL);

        assertThat(handling.next(kept))
                .isEqualTo(new NextStep(
                        Kind.CONFIRM_THE_DELETION, null, Instant.parse("2026-11-18T23:59:59Z"), "deletion"));
    }

    @Test
    void deletionThatIsNotConfirmedIsAskedForAgain() {
        actions.done(REFERENCE, SchoolAction.PARENTS_TOLD, DSL);
        actions.deletionAsked(REFERENCE, LocalDate.parse("2026-11-18"), DSL);
        actions.done(REFERENCE, SchoolAction.DELETION_NOT_CONFIRMED, DSL);

        assertThat(handling.next(kept).kind()).isEqualTo(Kind.ASK_FOR_DELETION);
    }

    @Test
    void twoReviewsFollowOnDaysCountedFromTheDecision() {
        actions.done(REFERENCE, SchoolAction.PARENTS_TOLD, DSL);
        actions.done(REFERENCE, SchoolAction.DELETION_CONFIRMED, DSL);

        assertThat(handling.next(kept)).isEqualTo(reviewOn("2026-11-30", "firstReview"));
        actions.done(REFERENCE, SchoolAction.REVIEWED, DSL);
        assertThat(handling.next(kept)).isEqualTo(reviewOn("2026-12-30", "secondReview"));
        verify(deadlines).dueDate("secondReview", Nation.ENGLAND, MONDAY);
        actions.done(REFERENCE, SchoolAction.REVIEWED, DSL);
        assertThat(handling.next(kept)).isEqualTo(NextStep.of(Kind.HANDLED_IN_SCHOOL));
    }

    @Test
    void whatHasBeenDoneIsNotAskedAgainAfterNewFacts() {
        handling.next(kept);
        actions.done(REFERENCE, SchoolAction.PARENTS_TOLD, DSL);
        handling.next(
                SituationFixture.on("YPSI").responds("AWAIT_HEAD_SIGN_OFF").now());

        assertThat(handling.next(kept).kind()).isEqualTo(Kind.ASK_FOR_DELETION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"REFER_POLICE", "REFER_POLICE_AND_CSC", "REFER_POLICE_OR_LA", "CONSULT_MASH", "ENHANCED_REVIEW"})
    void aResponseThatIsNotCarriedOutIsDecidedOnAgain(String response) {
        assertThat(handling.next(SituationFixture.on("YPSI").responds(response).now()))
                .isEqualTo(NextStep.of(Kind.DECIDE_AGAIN));
    }

    @Test
    void whatOthersGoOnWithIsReferred() {
        assertThat(handling.next(SituationFixture.on("YPSI")
                                .responds("REFER_POLICE_AND_CSC")
                                .involving(Agency.POLICE, Agency.SOCIAL_CARE)
                                .now())
                        .kind())
                .isEqualTo(Kind.REFERRED);
        assertThat(handling.next(SituationFixture.on("YPSI")
                                .responds("REFER_POLICE_OR_LA")
                                .review("dutyReportTo", "LOCAL_AUTHORITY")
                                .involving(Agency.SOCIAL_CARE)
                                .now())
                        .kind())
                .isEqualTo(Kind.REFERRED);
    }

    @Test
    void whereThresholdsSayMoreThanAdviceSomebodyIsAskedOnceWhetherToRefer() {
        Situation raised = SituationFixture.on("YPSI")
                .responds("JOIN_POLICE_PATH")
                .threshold("A", "EARLY_HELP")
                .now();
        when(assessment.now(REFERENCE)).thenReturn(raised);

        assertThat(handling.next(raised).kind()).isEqualTo(Kind.ASK_ABOUT_SOCIAL_CARE);
        question.answer(REFERENCE, false, DSL);
        assertThat(handling.next(raised).kind()).isEqualTo(Kind.REFERRED);
        verifyNoInteractions(referrals);

        Situation higher = SituationFixture.on("YPSI")
                .responds("JOIN_POLICE_PATH")
                .threshold("A", "S17_ASSESSMENT")
                .now();
        assertThat(handling.next(higher).kind()).isEqualTo(Kind.ASK_ABOUT_SOCIAL_CARE);
    }

    @Test
    void whoeverChoosesToReferRefersInTheirOwnName() {
        when(assessment.now(REFERENCE)).thenReturn(kept);

        question.answer(REFERENCE, true, DSL);

        verify(referrals).refer(REFERENCE, Agency.SOCIAL_CARE, "PERSONS_CHOICE", DSL);
    }

    private void due(String step, String day) {
        when(deadlines.dueDate(eq(step), any(), any())).thenReturn(LocalDate.parse(day));
    }

    private static NextStep reviewOn(String day, String clock) {
        return new NextStep(
                Kind.REVIEW_THE_CASE, Instant.parse(day + "T00:00:00Z"), Instant.parse(day + "T23:59:59Z"), clock);
    }
}
