package uk.proportion.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.proportion.guidance.Evaluation.CASE;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import uk.proportion.guidance.engine.GuidanceEngine;
import uk.proportion.scenario.Expectations;
import uk.proportion.scenario.FiredRules;
import uk.proportion.scenario.Scenario;
import uk.proportion.scenario.ScenarioFacts;

class CaseGuidanceTests {
    private static final Path VECTORS = Path.of("src/test/resources/vectors");
    private static final Map<String, Object> WILLING = Map.of(
            "children", Map.of("A", Map.of("roles", List.of("DEPICTED", "CREATOR", "SHARER"))),
            "crimes", Map.of("c1", Map.of("person", "A")));

    private static final Guidance TABLES = new GuidanceEngine().guidance();
    private static final CaseGuidance GUIDANCE = new CaseGuidance(TABLES, new CsvOffences());

    @Test
    void everyRuleOfEveryTableFiresSomewhereInTheVectors() {
        Set<String> fired = new TreeSet<>();
        ScenarioFacts.read(VECTORS).stream()
                .flatMap(vector -> vector.stages().stream())
                .forEach(stage -> fired.addAll(FiredRules.of(GUIDANCE.evaluate(stage.facts()))));

        assertThat(fired).containsExactlyInAnyOrderElementsOf(GuidanceEngine.ruleIds());
        assertThat(fired).hasSize(201);
    }

    @Test
    void aChangedExpectationIsNoticed() {
        Scenario.Stage stage = ScenarioFacts.read(VECTORS.resolve("sample.yaml"))
                .get(0)
                .stages()
                .get(0);
        Map<String, Object> changed = new HashMap<>(stage.expect());
        changed.put("tier", "PROPORTIONATE_LOCAL");
        changed.put("neverOffered", List.of("18"));
        changed.put("unheardOf", "YES");

        assertThat(Expectations.mismatches(changed, GUIDANCE.evaluate(stage.facts())))
                .extracting(Expectations.Mismatch::key)
                .containsExactlyInAnyOrder("tier", "neverOffered", "unheardOf");
    }

    @Test
    void aMissingFactIsRefusedByNameAndNeverLeftToTheCatchAll() {
        assertThatThrownBy(() -> TABLES.decide("case-route", Map.of("staffAllegation", "NO", "adultInvolved", "NO")))
                .isInstanceOfSatisfying(IncompleteFacts.class, refused -> {
                    assertThat(refused.decision()).isEqualTo("case-route");
                    assertThat(refused.missing()).containsExactly("material", "subject", "youthProduced");
                });
    }

    @Test
    void aMissingFactOfOneChildIsNamedWithTheChildsLetter() {
        Map<String, Object> facts = new HashMap<>(ScenarioFacts.facts(WILLING).incident());
        facts.putAll(ScenarioFacts.facts(WILLING).review());
        facts.put("children", List.of(Map.of("letter", "B")));

        assertThatThrownBy(() -> TABLES.decide("immediate-actions", facts))
                .isInstanceOfSatisfying(
                        IncompleteFacts.class,
                        refused -> assertThat(refused.missing()).containsExactly("children.B.lookedAfter"));
    }

    @Test
    void anUnknownOffenceIsRefused() {
        assertThatThrownBy(() -> GUIDANCE.evaluate(
                        ScenarioFacts.facts(Map.of("crimes", Map.of("c1", Map.of("person", "NONE", "offence", "0"))))))
                .isInstanceOf(IncompleteFacts.class)
                .hasMessageContaining("hoClass");
    }

    @Test
    void aFactorThatNobodyMentionsKeepsTheGateShut() {
        CaseFacts stated = ScenarioFacts.facts(with(WILLING, "incident", Map.of("policeAware", "YES")));
        stated.crimes().get("c1").put("aggravating", Map.of());

        Evaluation evaluation = GUIDANCE.evaluate(stated);

        assertThat(evaluation.value("outcome-21-gate", "c1", "gate")).isEqualTo("HELD");
        assertThat(evaluation.value("police-response-tier", CASE, "tier")).isEqualTo("FACT_FIND");
    }

    @Test
    void policeNeverSeeASchoolHandledCase() {
        Evaluation evaluation = GUIDANCE.evaluate(ScenarioFacts.facts(WILLING));

        assertThat(evaluation.policeAware()).isFalse();
        assertThat(evaluation.find("police-response-tier", CASE)).isEmpty();
        assertThat(evaluation.value("crime-recording", "c1", "recording")).isEqualTo("NO_POLICE_RECORD");
    }

    @Test
    void aReferralMakesTheReportIdentifiable() {
        Evaluation evaluation = GUIDANCE.evaluate(ScenarioFacts.facts(with(
                with(WILLING, "incident", Map.of("identifiableReport", "NO")),
                "review",
                Map.of("policeRequested", "YES"))));

        assertThat(evaluation.policeAware()).isTrue();
        assertThat(evaluation.value("crime-recording", "c1", "recording")).isEqualTo("RECORD_CRIME_24H");
    }

    @Test
    void aDutyReportToTheAuthorityKeepsPoliceOut() {
        Map<String, Object> duty = Map.of("mandatoryDutyApplies", "YES", "dutyReportTo", "LOCAL_AUTHORITY");

        Evaluation evaluation = GUIDANCE.evaluate(ScenarioFacts.facts(with(WILLING, "review", duty)));

        assertThat(evaluation.value("school-response", CASE, "schoolResponse")).isEqualTo("REFER_POLICE_OR_LA");
        assertThat(evaluation.policeAware()).isFalse();
    }

    @Test
    void anAgeThatNobodyKnowsIsNeitherUnderTenNorAdult() {
        Map<String, Object> facts = Map.of(
                "incident", Map.of("policeAware", "YES"),
                "children", Map.of("A", Map.of("ageAtConduct", "UNKNOWN")),
                "crimes", Map.of("c1", Map.of("person", "A")));

        Evaluation evaluation = GUIDANCE.evaluate(ScenarioFacts.facts(facts));

        assertThat(evaluation.value("outcome-21-gate", "c1", "gate")).isEqualTo("HELD");
        assertThat(evaluation.value("outcome-regime", "c1", "regime")).isEqualTo("AGE_UNKNOWN");
        assertThat(evaluation.find("social-care-threshold", "A")).isPresent();
    }

    @Test
    void anAnswerNamesItsRuleItsSourcesAndWhatItWasAsked() {
        Decision decision = GUIDANCE.evaluate(ScenarioFacts.facts(WILLING))
                .find("school-response", CASE)
                .orElseThrow();

        assertThat(decision.rules()).singleElement().satisfies(rule -> {
            assertThat(rule.id()).isEqualTo("T2-r9");
            assertThat(rule.citations()).first().isEqualTo("Guidance section 8, T2 row 9");
        });
        assertThat(decision.facts()).containsEntry("criterionUnknown", "NO").containsEntry("headSignOff", "YES");
        assertThat(decision.facts().get("children"))
                .isEqualTo(List.of(Map.of(
                        "letter", "A",
                        "immediateDanger", "NO",
                        "undulyForced", "NO",
                        "exploitation", "NO",
                        "lookedAfter", "NO")));
        assertThat(decision.tableVersion()).isEqualTo("2026-11");
    }

    private static Map<String, Object> with(Map<String, Object> facts, String part, Map<String, Object> stated) {
        Map<String, Object> changed = new HashMap<>(facts);
        changed.put(part, stated);
        return changed;
    }
}
