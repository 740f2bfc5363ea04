package uk.proportion.schoolreview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static uk.proportion.schoolreview.SituationFixture.REFERENCE;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.proportion.casefile.Assessment;
import uk.proportion.casefile.Authorship;
import uk.proportion.casefile.CaseFiles;
import uk.proportion.casefile.CaseState;
import uk.proportion.casefile.Referrals;
import uk.proportion.casefile.Reviews;
import uk.proportion.casefile.SignOffs;
import uk.proportion.casefile.Situation;
import uk.proportion.guidance.CaseFacts;
import uk.proportion.guidance.CaseGuidance;
import uk.proportion.guidance.CsvOffences;
import uk.proportion.guidance.Guidance;
import uk.proportion.guidance.engine.GuidanceEngine;
import uk.proportion.scenario.ScenarioFacts;
import uk.proportion.shared.OrganisationId;
import uk.proportion.workflow.Departing;
import uk.proportion.workflow.FormHandler;
import uk.proportion.workflow.TaskAnswers;

/** Where a school chooses other than T2 or T5 recommends, asked of the real tables. */
class SchoolDeparturesTests {
    private static final Guidance TABLES = new GuidanceEngine().guidance();

    private final Assessment assessment = mock();
    private final SchoolRecommendation recommendation = new SchoolRecommendation(assessment, TABLES);
    private final FormHandler enhanced =
            new CompleteTheEnhancedReview(mock(CaseFiles.class), mock(SchoolActions.class), recommendation);
    private final FormHandler signature = new SignOffTheSchoolsDecision(
            mock(SignOffs.class), mock(Reviews.class), mock(SchoolActions.class), recommendation);
    private final FormHandler socialCare = new DecideWhetherToReferToSocialCare(
            new SocialCareQuestion(mock(SchoolActions.class), assessment, mock(Referrals.class)));

    @Test
    void whatIsKeptAgainstThePresumptionToReferDepartsFromTheRuleThatPresumesIt() {
        known(Map.of("review", Map.of("aggravatedYouth", "YES", "enhancedDecision", "KEEP")));

        assertThat(enhanced.departures(answers(Map.of("enhancedDecision", "KEEP"))))
                .containsExactly(
                        new Departing("school-response", "case", List.of("T2-r6a1"), "REFER", "KEEP", "HEADTEACHER"));
        assertThat(enhanced.departures(answers(Map.of("enhancedDecision", "REFER"))))
                .isEmpty();
    }

    @Test
    void aHeadWhoHasReferredWhatTheSchoolCouldKeepDepartsFromIt() {
        known(Map.of("review", Map.of("headSignOff", "DECLINED")));

        assertThat(signature.departures(answers(Map.of("headSignOff", "DECLINED"))))
                .containsExactly(new Departing(
                        "school-response",
                        "case",
                        List.of("T2-r9"),
                        "SCHOOL_HANDLES",
                        "REFER_POLICE_AND_CSC",
                        Departing.NOBODY));
        assertThat(signature.departures(answers(Map.of("headSignOff", "YES")))).isEmpty();
        assertThat(signature.seconds(answers(Map.of("headSignOff", "YES")))).isEqualTo(Set.of("school-response"));
        assertThat(signature.seconds(answers(Map.of("headSignOff", "DECLINED"))))
                .isEmpty();
    }

    @Test
    void whatIsReferredAnywayIsNoDeparture() {
        known(Map.of("review", Map.of("headSignOff", "DECLINED", "irCoercion", "YES")));
        assertThat(signature.departures(answers(Map.of("headSignOff", "DECLINED"))))
                .isEmpty();
    }

    @Test
    void eachChildWhoIsNotReferredAboveAdviceIsADepartureFromItsOwnRule() {
        known(Map.of(
                "children",
                Map.of(
                        "A", Map.of("roles", List.of("DEPICTED", "SHARER"), "selfHarm", "NON_ACUTE"),
                        "B", Map.of("roles", List.of("RECIPIENT_ONLY")))));

        assertThat(socialCare.departures(answers(Map.of("referToSocialCare", "NO"))))
                .containsExactly(new Departing(
                        "social-care-threshold",
                        "A",
                        List.of("T5-r4d"),
                        "S17_ASSESSMENT",
                        "NOT_REFERRED",
                        Departing.NOBODY));
        assertThat(socialCare.departures(answers(Map.of("referToSocialCare", "YES"))))
                .isEmpty();
    }

    private void known(Map<String, Object> stated) {
        Map<String, Object> all = new java.util.HashMap<>(Map.of(
                "children", Map.of("A", Map.of("roles", List.of("DEPICTED", "SHARER")))));
        all.putAll(stated);
        CaseFacts facts = ScenarioFacts.facts(all);
        Situation situation = new Situation(
                REFERENCE,
                CaseState.OPEN,
                facts,
                new CaseGuidance(TABLES, new CsvOffences()).evaluate(facts),
                Map.of(),
                List.of(),
                Map.of(),
                true);
        when(assessment.asRead(REFERENCE)).thenReturn(situation);
    }

    private static TaskAnswers answers(Map<String, Object> fields) {
        Authorship by = new Authorship("dsl.greenfield", new OrganisationId("greenfield"), "form");
        return new TaskAnswers(REFERENCE, "form", "case", fields, by);
    }
}
