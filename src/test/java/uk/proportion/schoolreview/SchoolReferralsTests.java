package uk.proportion.schoolreview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static uk.proportion.schoolreview.SituationFixture.REFERENCE;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.proportion.casefile.CaseFiles;
import uk.proportion.casefile.FactChanges;
import uk.proportion.casefile.Referrals;
import uk.proportion.casefile.Situation;
import uk.proportion.casefile.StageName;
import uk.proportion.casefile.StepsInMemory;
import uk.proportion.shared.Agency;
import uk.proportion.workflow.Decisions;

class SchoolReferralsTests {
    private static final Map<String, Object> POLICE_KNOW = Map.of("policeAware", "YES", "identifiableReport", "YES");

    private final Referrals referrals = mock();
    private final CaseFiles files = mock();
    private final Decisions decisions = mock();
    private final SchoolReferrals school =
            new SchoolReferrals(referrals, files, new SchoolActions(StepsInMemory.none()));

    @ParameterizedTest
    @ValueSource(strings = {"T2-r1a", "T2-r1f", "T2-r1g", "T2-r1l"})
    void aCriterionThatIsMetGoesToPoliceAndSocialCareAtOnce(String rule) {
        school.atOnceWhereACriterionIsMet(SituationFixture.on("ADULT_OFFENDER")
                .responds("REFER_POLICE_AND_CSC", rule)
                .notReviewed()
                .now());

        verifyReferred(Agency.POLICE);
        verifyReferred(Agency.SOCIAL_CARE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"T2-r5b", "T2-r6b1", "T2-r7b1", "T2-r8b"})
    void aReferralThatSomebodyDecidesOnWaitsForTheReview(String rule) {
        school.atOnceWhereACriterionIsMet(SituationFixture.on("YPSI")
                .responds("REFER_POLICE_AND_CSC", rule)
                .now());

        verifyNoInteractions(referrals);
    }

    @Test
    void aDutyReportGoesToWhomItNames() {
        school.asTheDutyReportSays(duty("LOCAL_AUTHORITY"));
        verifyReferred(Agency.SOCIAL_CARE);

        school.asTheDutyReportSays(duty("POLICE"));
        verifyReferred(Agency.POLICE);
    }

    @Test
    void aDutyReportToNobodyIsAFault() {
        Situation undecided =
                SituationFixture.on("YPSI").responds("REFER_POLICE_OR_LA").now();

        assertThatThrownBy(() -> school.asTheDutyReportSays(undecided)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatTheSchoolHasToldThePoliceTheyDoNotForget() {
        school.toPolice(REFERENCE);
        Situation mended =
                SituationFixture.on("YPSI").responds("AWAIT_HEAD_SIGN_OFF").now();
        Situation joined = SituationFixture.on("YPSI")
                .responds("JOIN_POLICE_PATH")
                .incident("policeAware", "YES")
                .now();
        when(decisions.afresh(REFERENCE, StageName.SCHOOL_REVIEW, "case")).thenReturn(mended, joined);

        assertThat(new SchoolDecisions(decisions, school).response(REFERENCE)).isEqualTo("JOIN_POLICE_PATH");
        verify(files).record(eq(REFERENCE), eq(FactChanges.ofIncident(POLICE_KNOW)), any());
    }

    @Test
    void aSchoolThatToldNobodyMakesNobodyAware() {
        Situation kept = SituationFixture.on("YPSI").responds("SCHOOL_HANDLES").now();
        when(decisions.afresh(REFERENCE, StageName.SCHOOL_REVIEW, "case")).thenReturn(kept);

        assertThat(new SchoolDecisions(decisions, school).response(REFERENCE)).isEqualTo("SCHOOL_HANDLES");
        verifyNoInteractions(files);
    }

    private void verifyReferred(Agency agency) {
        verify(referrals).refer(eq(REFERENCE), eq(agency), eq("SCHOOL_RESPONSE"), any());
    }

    private static Situation duty(String to) {
        return SituationFixture.on("YPSI")
                .responds("REFER_POLICE_OR_LA")
                .review("dutyReportTo", to)
                .now();
    }
}
