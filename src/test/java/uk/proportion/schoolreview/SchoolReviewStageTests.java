package uk.proportion.schoolreview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.proportion.casefile.Situation;
import uk.proportion.casefile.StageName;
import uk.proportion.shared.Agency;
import uk.proportion.workflow.Stage.Due;

class SchoolReviewStageTests {
    private final SchoolReviewStage stage = new SchoolReviewStage();

    @Test
    void isTheSchoolReview() {
        assertThat(stage.name()).isEqualTo(StageName.SCHOOL_REVIEW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"YPSI", "TRIAGE_DSL", "ADULT_OFFENDER"})
    void isDueOnceForTheCaseOnTheRoutesThatTakeT2(String route) {
        assertThat(stage.due(SituationFixture.on(route)
                        .responds("AWAIT_HEAD_SIGN_OFF")
                        .now()))
                .containsExactly(new Due("case", "AWAIT_HEAD_SIGN_OFF"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"STAFF_ALLEGATION", "IIOC_UNKNOWN_CHILD", "OUT_ADULT_IMAGE", "OUT_NO_CHILD_IMAGE", "OUT_REQUEST"
            })
    void isNotDueOnAnotherRoute(String route) {
        assertThat(stage.due(SituationFixture.on(route).now())).isEmpty();
    }

    @Test
    void holdingTheReviewChangesWhatItWorksOn() {
        Situation before = SituationFixture.on("YPSI")
                .responds("CONSULT_MASH")
                .notReviewed()
                .now();

        assertThat(basis(before)).isEqualTo("review not held|CONSULT_MASH");
    }

    @Test
    void aChangedThresholdAsksTheSchoolAgainWhetherToReferToSocialCare() {
        Situation situation = SituationFixture.on("YPSI")
                .responds("SCHOOL_HANDLES")
                .threshold("A", "S17_ASSESSMENT")
                .threshold("B", "NO_STATUTORY_ROLE_ADVICE")
                .threshold("C", "EARLY_HELP")
                .now();

        assertThat(basis(situation)).isEqualTo("SCHOOL_HANDLES|EARLY_HELP:C;S17_ASSESSMENT:A");
    }

    @Test
    void thresholdsDoNotMatterOnceSocialCareTakesPart() {
        Situation situation = SituationFixture.on("YPSI")
                .responds("JOIN_POLICE_PATH")
                .threshold("A", "S17_ASSESSMENT")
                .involving(Agency.SOCIAL_CARE)
                .now();

        assertThat(basis(situation)).isEqualTo("JOIN_POLICE_PATH");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONSULT_MASH", "ENHANCED_REVIEW", "AWAIT_HEAD_SIGN_OFF", "REFER_POLICE_AND_CSC"})
    void thresholdsDoNotInterruptADecisionThatIsStillBeingTaken(String response) {
        Situation situation = SituationFixture.on("YPSI")
                .responds(response)
                .threshold("A", "S17_ASSESSMENT")
                .now();

        assertThat(basis(situation)).isEqualTo(response);
    }

    private String basis(Situation situation) {
        return stage.due(situation).get(0).basis();
    }
}
