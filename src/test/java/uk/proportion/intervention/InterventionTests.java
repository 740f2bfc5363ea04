package uk.proportion.intervention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.proportion.access.Role;
import uk.proportion.casefile.Authorship;
import uk.proportion.casefile.CaseState;
import uk.proportion.casefile.ChildVoice;
import uk.proportion.casefile.MeasureState;
import uk.proportion.casefile.Plans;
import uk.proportion.casefile.Situation;
import uk.proportion.casefile.StageName;
import uk.proportion.casefile.StageRun;
import uk.proportion.guidance.CaseFacts;
import uk.proportion.guidance.CaseGuidance;
import uk.proportion.guidance.CsvOffences;
import uk.proportion.guidance.engine.GuidanceEngine;
import uk.proportion.intervention.InterventionPlans.Next;
import uk.proportion.intervention.InterventionPlans.Result;
import uk.proportion.intervention.InterventionPlans.Step;
import uk.proportion.scenario.ScenarioFacts;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;
import uk.proportion.shared.OrganisationId;
import uk.proportion.workflow.Decisions;
import uk.proportion.workflow.ProcessVariable;
import uk.proportion.workflow.Stage.Due;
import uk.proportion.workflow.TaskAnswers;

class InterventionTests {
    private static final CaseReference REFERENCE = new CaseReference("YP-2026-4830571-V");
    private static final CaseGuidance GUIDANCE = new CaseGuidance(new GuidanceEngine().guidance(), new CsvOffences());
    private static final Map<String, Object> CHILD = Map.of("roles", List.of("DEPICTED"), "parentsSafeToInform", "YES");
    private static final StageRun RESPONDED = new StageRun(StageName.POLICE_RESPONSE, "case", "", false, true);

    private final Decisions decisions = mock();
    private final Plans kept = mock();
    private final ChildVoice voice = mock();
    private final InterventionPlans plans = new InterventionPlans(decisions, kept);
    private final InterventionStage stage = new InterventionStage();

    @Test
    void everyMeasureOfTheTableHasAnOwner() {
        Set<String> codes = Set.of(
                "M1", "M2", "M3", "M4", "M5", "M6", "M7a", "M7b", "M8", "M9", "M10", "M11", "M12", "M13", "M14", "M15",
                "M16");
        assertThat(Arrays.stream(Measure.values()).map(Measure::code)).containsExactlyInAnyOrderElementsOf(codes);
        codes.forEach(code -> assertThat(Measure.of(code).owner()).isNotNull());
    }

    @Test
    void aChildsPlanIsDueWhereTheSchoolHandlesTheCase() {
        assertThat(stage.name()).isEqualTo(StageName.EDUCATION_AND_INTERVENTION);
        assertThat(stage.due(handledBySchool(Map.of()))).containsExactly(new Due("A", "M1,M11"));
    }

    @Test
    void whereOthersDecideThePlanWaitsForTheEndOfThePoliceResponse() {
        Map<String, Object> aware = Map.of("policeAware", "YES");
        assertThat(stage.due(situation(aware, CHILD, Map.of(), List.of()))).isEmpty();
        assertThat(stage.due(situation(aware, CHILD, Map.of(), List.of(RESPONDED))))
                .containsExactly(new Due("A", "M1,M11"));
    }

    @Test
    void anAdultHasNoPlan() {
        Map<String, Object> adult = Map.of("roles", List.of("SHARER"), "ageAtConduct", 18, "ageNow", 18);
        assertThat(stage.due(situation(Map.of("policeAware", "YES"), adult, Map.of(), List.of(RESPONDED))))
                .isEmpty();
    }

    @Test
    void aNewPlanIsProposedWithTheAgencyThatOwnsEachMeasure() {
        afresh(handledBySchool(Map.of(Agency.SOCIAL_CARE, new OrganisationId("borough")), "exploitation", "YES"));
        has(MeasureState.PROPOSED, "M1", "M10", "M11");

        assertThat(plans.putTogether(REFERENCE, "A")).isEqualTo(new Next(Step.AGREE, List.of("M1", "M10", "M11")));
        verify(kept)
                .ask(
                        eq(REFERENCE),
                        eq("A"),
                        eq(Map.of("M1", Agency.SCHOOL, "M10", Agency.SOCIAL_CARE, "M11", Agency.SCHOOL)),
                        any());
    }

    @Test
    void whatAnAgencyOutsideTheCaseWouldOwnIsTheSchools() {
        afresh(handledBySchool(Map.of(), "exploitation", "YES"));
        has(MeasureState.PROPOSED, "M1");

        plans.putTogether(REFERENCE, "A");
        verify(kept)
                .ask(
                        eq(REFERENCE),
                        eq("A"),
                        eq(Map.of("M1", Agency.SCHOOL, "M10", Agency.SCHOOL, "M11", Agency.SCHOOL)),
                        any());
    }

    @Test
    void anAgreedPlanIsDeliveredAndASettledOneIsOver() {
        afresh(handledBySchool(Map.of()));
        has(MeasureState.AGREED, "M1");
        assertThat(plans.putTogether(REFERENCE, "A")).isEqualTo(new Next(Step.DELIVER, List.of("M1")));
        has(MeasureState.COMPLETED, "M1");
        assertThat(plans.putTogether(REFERENCE, "A")).isEqualTo(new Next(Step.SETTLED, List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "COMPLETED, COMPLETED, COMPLETED",
        "COMPLETED, NO_LONGER_NEEDED, COMPLETED",
        "DECLINED, DECLINED, DECLINED",
        "COMPLETED, DECLINED, FAILED",
        "COMPLETED, FAILED, FAILED",
    })
    void aPlanSucceedsOnlyInAllItsMeasures(MeasureState first, MeasureState second, Result result) {
        when(kept.of(REFERENCE, "A")).thenReturn(List.of(measure("M1", first), measure("M2", second)));
        assertThat(plans.result(REFERENCE, "A")).isEqualTo(result);
    }

    @Test
    void aMeasureIsDeliveredByTheRoleOfItsOwner() {
        when(kept.of(REFERENCE, "A"))
                .thenReturn(List.of(new Plans.Measure("A", "M9", Agency.POLICE, MeasureState.AGREED)));
        assertThat(plans.deliveredBy(REFERENCE, "A", "M9")).isEqualTo(Role.OFFICER);
        assertThat(plans.deliveredBy(REFERENCE, "A", "M1")).isEqualTo(Role.DSL);
    }

    @ParameterizedTest
    @CsvSource({"AGREED", "DECLINED"})
    void anAgreementSettlesWhatIsProposedAndNothingElse(MeasureState agreement) {
        when(kept.of(REFERENCE, "A"))
                .thenReturn(List.of(measure("M1", MeasureState.PROPOSED), measure("M2", MeasureState.COMPLETED)));
        TaskAnswers answers = answers("agree-the-plan", Map.of("planAgreement", agreement.name()), Map.of());

        new AgreeThePlan(kept, voice).accept(answers);
        verify(kept).move(REFERENCE, "A", "M1", agreement, answers.by());
        verify(kept, never()).move(any(), any(), eq("M2"), any(), any());
    }

    @Test
    void aResultBelongsToTheMeasureOfItsTask() {
        TaskAnswers answers = answers(
                "deliver-the-measure", Map.of("measureResult", "FAILED"), Map.of(ProcessVariable.MEASURE.key(), "M7a"));

        new DeliverTheMeasure(kept).accept(answers);
        verify(kept).move(REFERENCE, "A", "M7a", MeasureState.FAILED, answers.by());
    }

    private static TaskAnswers answers(String form, Map<String, Object> fields, Map<String, Object> codes) {
        Authorship by = new Authorship("dsl.greenfield", new OrganisationId("greenfield"), form);
        return new TaskAnswers(REFERENCE, form, "A", fields, by, codes);
    }

    private void has(MeasureState state, String... measures) {
        when(kept.of(REFERENCE, "A"))
                .thenReturn(Arrays.stream(measures)
                        .map(code -> measure(code, state))
                        .toList());
    }

    private static Plans.Measure measure(String code, MeasureState state) {
        return new Plans.Measure("A", code, Agency.SCHOOL, state);
    }

    private void afresh(Situation situation) {
        when(decisions.afresh(REFERENCE, StageName.EDUCATION_AND_INTERVENTION, "A"))
                .thenReturn(situation);
    }

    private static Situation handledBySchool(Map<Agency, OrganisationId> others, String... fact) {
        Map<String, Object> child = new LinkedHashMap<>(CHILD);
        if (fact.length > 0) {
            child.put(fact[0], fact[1]);
        }
        return situation(Map.of(), child, others, List.of());
    }

    private static Situation situation(
            Map<String, Object> incident,
            Map<String, Object> child,
            Map<Agency, OrganisationId> involved,
            List<StageRun> runs) {
        CaseFacts facts = ScenarioFacts.facts(Map.of("incident", incident, "children", Map.of("A", child)));
        return new Situation(
                REFERENCE, CaseState.OPEN, facts, GUIDANCE.evaluate(facts), involved, runs, Map.of(), true);
    }
}
