package uk.proportion.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.proportion.guidance.Evaluation.CASE;

import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.proportion.guidance.engine.GuidanceEngine;
import uk.proportion.scenario.ScenarioFacts;
import uk.proportion.shared.Agency;

/** Each agency's own knowledge of earlier incidents: whose counts for which table, and what the others are told. */
class KnownIncidentsTests {
    private static final CaseGuidance GUIDANCE = new CaseGuidance(new GuidanceEngine().guidance(), new CsvOffences());
    private static final Map<String, EarlierIncidents> ONE = Map.of("A", new EarlierIncidents(1, 0, false));
    private static final Map<String, EarlierIncidents> TWO = Map.of("A", new EarlierIncidents(2, 0, false));
    private static final Map<String, EarlierIncidents> NOTHING = Map.of();

    @Test
    void whereNobodyKnowsOfAnEarlierIncidentThereIsOneAnswerForAll() {
        assertThat(evaluate(KnownIncidents.NONE).each()).isEmpty();
        assertThat(evaluate(new KnownIncidents(Map.of(Agency.SCHOOL, NOTHING, Agency.POLICE, NOTHING)))
                        .each())
                .isEmpty();
    }

    @Test
    void eachAgencyHasItsOwnResult() {
        Evaluation evaluation = evaluate(
                new KnownIncidents(Map.of(Agency.SCHOOL, TWO, Agency.POLICE, ONE, Agency.SOCIAL_CARE, NOTHING)));
        assertThat(persistence(evaluation, Agency.SCHOOL)).isEqualTo("PERSISTENT");
        assertThat(persistence(evaluation, Agency.POLICE)).isEqualTo("REPEAT");
        assertThat(persistence(evaluation, Agency.SOCIAL_CARE)).isEqualTo("NONE");
    }

    @Test
    void theThresholdGoesByWhatSocialCareKnowsAndThePlanByWhatTheSchoolKnows() {
        Evaluation schoolKnows = evaluate(
                new KnownIncidents(Map.of(Agency.SCHOOL, ONE, Agency.POLICE, NOTHING, Agency.SOCIAL_CARE, NOTHING)));
        assertThat(threshold(schoolKnows)).isEqualTo("NO_STATUTORY_ROLE_ADVICE");
        assertThat(schoolKnows.codes("intervention-plan", "A", "plan")).contains("M14");

        Evaluation socialCareKnows =
                evaluate(new KnownIncidents(Map.of(Agency.SCHOOL, NOTHING, Agency.SOCIAL_CARE, ONE)));
        assertThat(threshold(socialCareKnows)).isEqualTo("EARLY_HELP");
        assertThat(socialCareKnows.codes("intervention-plan", "A", "plan")).doesNotContain("M14");
    }

    @Test
    void whileSocialCareTakesNoPartTheThresholdGoesByWhatTheSchoolKnowsAndPoliceAreToldNothingOfIt() {
        Evaluation evaluation = evaluate(new KnownIncidents(Map.of(Agency.SCHOOL, ONE, Agency.POLICE, NOTHING)));
        assertThat(threshold(evaluation)).isEqualTo("EARLY_HELP");
        assertThat(evaluation
                        .find(Agency.POLICE, "social-care-threshold", "A")
                        .orElseThrow()
                        .value("threshold"))
                .isEqualTo("NO_STATUTORY_ROLE_ADVICE");
        assertThat(evaluation
                        .find(Agency.POLICE, "intervention-plan", "A")
                        .orElseThrow()
                        .codes("plan"))
                .doesNotContain("M14");
    }

    @Test
    void aSchoolThatKnowsOfPersistenceReviewsTheCaseMoreCloselyAndTheOthersAreNotToldWhy() {
        Evaluation evaluation = evaluate(new KnownIncidents(Map.of(Agency.SCHOOL, TWO, Agency.SOCIAL_CARE, NOTHING)));
        assertThat(evaluation.value("school-response", CASE, "schoolResponse")).isEqualTo("ENHANCED_REVIEW");
        assertThat(evaluation
                        .each("school-response", CASE)
                        .get(Agency.SOCIAL_CARE)
                        .value("schoolResponse"))
                .isEqualTo("SCHOOL_HANDLES");
        assertThat(evaluation.each("sign-off", CASE).get(Agency.SOCIAL_CARE).facts())
                .containsEntry("schoolResponse", "SCHOOL_HANDLES");
        assertThat(evaluation.value("sign-off", CASE, "signOff")).isEqualTo("NONE");
    }

    @Test
    void whatIsStatedIsNeverLoweredByWhatAnAgencyKnows() {
        Map<String, Object> stated =
                Map.of("roles", java.util.List.of("SHARER"), "priorFreeIncidents", 2, "escalation", "NO");
        Evaluation evaluation = evaluate(stated, new KnownIncidents(Map.of(Agency.SCHOOL, ONE)));
        assertThat(persistence(evaluation, Agency.SCHOOL)).isEqualTo("PERSISTENT");
    }

    @Test
    void asOneAgencyKnowsItTheOthersKnowNothing() {
        KnownIncidents all = new KnownIncidents(Map.of(Agency.SCHOOL, TWO, Agency.POLICE, NOTHING));
        assertThat(all.knownTo(Agency.POLICE)).isEqualTo(KnownIncidents.NONE);
        assertThat(all.knownTo(Agency.SCHOOL)).isEqualTo(all);
    }

    private static Evaluation evaluate(KnownIncidents earlier) {
        return evaluate(Map.of("roles", java.util.List.of("DEPICTED", "SHARER")), earlier);
    }

    private static Evaluation evaluate(Map<String, Object> child, KnownIncidents earlier) {
        CaseFacts facts = ScenarioFacts.facts(Map.of("children", Map.of("A", child)));
        return GUIDANCE.evaluate(
                new CaseFacts(facts.incident(), facts.review(), facts.children(), facts.crimes(), earlier));
    }

    private static String persistence(Evaluation evaluation, Agency agency) {
        return evaluation.find(agency, "persistence", "A").orElseThrow().value("persistence");
    }

    private static String threshold(Evaluation evaluation) {
        return evaluation.value("social-care-threshold", "A", "threshold");
    }
}
