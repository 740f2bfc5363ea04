package uk.proportion.policeresponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static uk.proportion.policeresponse.PoliceCase.OFFICER;
import static uk.proportion.policeresponse.PoliceCase.REFERENCE;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.proportion.casefile.Chronology;
import uk.proportion.casefile.Referrals;
import uk.proportion.casefile.StageName;
import uk.proportion.casefile.StepsInMemory;
import uk.proportion.policeresponse.PoliceResponse.Course;
import uk.proportion.shared.Agency;
import uk.proportion.workflow.Decisions;

class PoliceResponseTests {
    private static final String RECORD = "RECORD_CRIME_24H";

    private final Decisions decisions = mock();
    private final Referrals referrals = mock();
    private final Chronology chronology = mock();
    private final PoliceSteps steps = new PoliceSteps(StepsInMemory.none());
    private final PoliceResponse response = new PoliceResponse(decisions, steps, referrals, chronology);

    @Test
    void whatHoldsTheTierIsAskedOfThoseCrimesAlone() {
        Course course = course(PoliceCase.of("FACT_FIND")
                .crime("c1", RECORD)
                .crime("c2", RECORD, Map.of("AF12", "UNKNOWN"))
                .crime("c3", RECORD, Map.of("AF04", "UNKNOWN")));

        assertThat(course.next()).isEqualTo(ResponseStep.FACT_FIND);
        assertThat(course.crimes()).containsExactly("c2", "c3");
    }

    @Test
    void anAnswerOfNotKnownIsAskedForAgainWhileItHoldsTheTier() {
        asked("c1");

        assertThat(course(PoliceCase.of("FACT_FIND").crime("c1", RECORD, Map.of("AF03", "UNKNOWN")))
                        .crimes())
                .containsExactly("c1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ENHANCED_PROPORTIONATE", "PROPORTIONATE", "PROPORTIONATE_LOCAL"})
    void factorsThatHoldNoTierAreAskedOnceBeforeTheCheck(String tier) {
        PoliceCase police = PoliceCase.of(tier).crime("c1", RECORD, Map.of("AF14", "UNKNOWN"));

        assertThat(course(police).next()).isEqualTo(ResponseStep.FACT_FIND);
        asked("c1");
        assertThat(course(police).next()).isEqualTo(ResponseStep.CHECK);
    }

    @Test
    void anInvestigationIsCheckedAtOnceAndSettlesAfterwardsWhatIsUnknownOrSuspected() {
        PoliceCase police = PoliceCase.of("FULL_INVESTIGATION")
                .crime("c1", RECORD, Map.of("AF01", "UNKNOWN"))
                .crime("c2", RECORD, Map.of("AF07", "SUSPECTED"))
                .crime("c3", RECORD, Map.of("AF07", "YES"));
        asked("c2");

        assertThat(course(police).next()).isEqualTo(ResponseStep.CHECK);
        response.made(REFERENCE, OFFICER);
        assertThat(course(police).crimes()).containsExactly("c1", "c2");
        asked("c1");
        asked("c2");
        assertThat(course(police).next()).isEqualTo(ResponseStep.RESPONSE_MADE);
    }

    @Test
    void aJointEnquiryIsHeldOncePerFindingSoThatAConcernThatRemainsIsNoDeadEnd() {
        PoliceCase police = PoliceCase.of("JOINT_ENQUIRY")
                .crime("c1", RECORD, Map.of("AF12", "SUSPECTED"))
                .crime("c2", RECORD);

        assertThat(course(police).next()).isEqualTo(ResponseStep.JOINT_ENQUIRY);
        assertThat(course(police).crimes()).containsExactly("c1");
        steps.done(REFERENCE, "c1", PoliceStep.JOINT_ENQUIRY, "SUSPECTED", OFFICER);
        assertThat(course(police).next()).isEqualTo(ResponseStep.CHECK);
        assertThat(course(police.crime("c1", RECORD, Map.of("AF12", "YES"))).next())
                .isEqualTo(ResponseStep.JOINT_ENQUIRY);
    }

    @Test
    void aResponseIsMadeOnceForATierAndTheCrimesThatItCovers() {
        PoliceCase police = PoliceCase.of("PROPORTIONATE_LOCAL").crime("c1", RECORD);
        course(police);
        response.made(REFERENCE, OFFICER);

        assertThat(course(police).next()).isEqualTo(ResponseStep.RESPONSE_MADE);
        assertThat(course(police.crime("c2", RECORD)).next()).isEqualTo(ResponseStep.CHECK);
        assertThat(course(PoliceCase.of("PROPORTIONATE").crime("c1", RECORD)).next())
                .isEqualTo(ResponseStep.CHECK);
    }

    @Test
    void wherePoliceKnowOfNoCrimeTheResponseIsCheckedAllTheSame() {
        assertThat(course(PoliceCase.of("PROPORTIONATE_LOCAL")).next()).isEqualTo(ResponseStep.CHECK);
    }

    @Test
    void theSchoolDealsOnlyWhereItDealsWithEveryCrimeAndNothingCallsForAnInvestigation() {
        assertThat(course(PoliceCase.of("FACT_FIND")
                                .crime("c1", "CRI_SCHOOL_DEALS", Map.of("AF01", "UNKNOWN"))
                                .crime("c2", "CRI_SCHOOL_DEALS"))
                        .next())
                .isEqualTo(ResponseStep.SCHOOL_DEALS);
        assertThat(course(PoliceCase.of("PROPORTIONATE_LOCAL")
                                .crime("c1", "CRI_SCHOOL_DEALS")
                                .crime("c2", RECORD))
                        .next())
                .isEqualTo(ResponseStep.CHECK);
        assertThat(course(PoliceCase.of("FULL_INVESTIGATION").crime("c1", "CRI_SCHOOL_DEALS"))
                        .next())
                .isEqualTo(ResponseStep.CHECK);
    }

    @Test
    void aStrategyDiscussionIsConsideredForEachCrimeThatCallsForIt() {
        PoliceCase police = PoliceCase.of("ENHANCED_PROPORTIONATE")
                .tier("ENHANCED_PROPORTIONATE", "INSPECTOR", "CONSIDER")
                .crime("c1", RECORD)
                .crime("c2", RECORD, Map.of("AF14", "YES"));

        assertThat(course(police).strategyDiscussion()).isEqualTo("CONSIDER");
        response.considered(REFERENCE, false, OFFICER);
        assertThat(course(police).strategyDiscussion()).isEqualTo("NO");
        verify(referrals, never()).refer(any(), any(), anyString(), any());

        police.crime("c3", RECORD, Map.of("AF13", "PERSISTENT"));
        assertThat(course(police).strategyDiscussion()).isEqualTo("CONSIDER");
        response.considered(REFERENCE, true, OFFICER);
        assertThat(course(police).strategyDiscussion()).isEqualTo("NO");
        verify(referrals).refer(REFERENCE, Agency.SOCIAL_CARE, "STRATEGY_DISCUSSION", OFFICER);
    }

    @Test
    void askingTwiceForAStrategyDiscussionIsNotedOnce() {
        response.askForAStrategyDiscussion(REFERENCE, OFFICER);
        response.askForAStrategyDiscussion(REFERENCE, OFFICER);

        verify(chronology, times(1)).add(eq(REFERENCE), eq(OFFICER), eq("STRATEGY_DISCUSSION"), any(), any());
    }

    @Test
    void theCheckIsGivenAtTheRankOfTheTier() {
        Course course = course(PoliceCase.of("PROPORTIONATE").tier("PROPORTIONATE", "INSPECTOR", "NO"));

        assertThat(List.of(course.tier(), course.supervisorRank())).containsExactly("PROPORTIONATE", "INSPECTOR");
    }

    private Course course(PoliceCase police) {
        when(decisions.afresh(REFERENCE, StageName.POLICE_RESPONSE, "case")).thenReturn(police.now());
        return response.course(REFERENCE);
    }

    private void asked(String crime) {
        new Findings()
                .establishTheFacts(steps)
                .accept(PoliceCase.answers("establish-the-facts", crime, Map.of(), OFFICER));
    }
}
