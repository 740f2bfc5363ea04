package uk.proportion.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.proportion.guidance.engine.GuidanceEngine;
import uk.proportion.scenario.ScenarioFacts;

class CounterfactualsTests {
    private static final Guidance TABLES = new GuidanceEngine().guidance();
    private final Counterfactuals counterfactuals = new Counterfactuals(TABLES);
    private final Evaluation evaluation = new CaseGuidance(TABLES, new CsvOffences())
            .evaluate(ScenarioFacts.facts(Map.of(
                    "incident", Map.of("policeAware", "YES"),
                    "children", Map.of("A", Map.of("roles", List.of("DEPICTED", "CREATOR"))),
                    "crimes", Map.of("c1", Map.of("person", "A", "aggravating", Map.of("AF07", "YES"))))));

    @Test
    void withoutTheOneHardFactorTheGateWouldBeOpen() {
        assertThat(of("outcome-21-gate", "c1"))
                .contains(new Counterfactual("aggravating.AF07", "NO", "OPEN"))
                .contains(new Counterfactual("aggravating.AF07", "UNKNOWN", "HELD"))
                .extracting(Counterfactual::fact)
                .doesNotContain("aggravating.AF08", "ownHardFactor", "hoClass");
    }

    @Test
    void aFactorOfOneCrimeExplainsTheTierOfTheCase() {
        assertThat(of("police-response-tier", Evaluation.CASE))
                .contains(new Counterfactual(
                        "crimes.c1.aggravating.AF07",
                        "NO",
                        Map.of(
                                "tier", "PROPORTIONATE_LOCAL",
                                "lead", "FIRST_RESPONDER",
                                "supervisorRank", "SUPERVISOR",
                                "strategyDiscussion", "NO")));
    }

    @Test
    void aFactOfOneChildExplainsTheSchoolsStep() {
        assertThat(of("school-response", Evaluation.CASE))
                .contains(new Counterfactual("policeAware", "NO", "SCHOOL_HANDLES"))
                .contains(new Counterfactual("children.A.undulyForced", "SUSPECTED", "REFER_POLICE_AND_CSC"));
    }

    @Test
    void whatWouldHaveAddedACodeIsNamedToo() {
        assertThat(of("permitted-outcomes", "c1"))
                .contains(new Counterfactual("intervention", "COMPLETED", List.of("22")));
    }

    @Test
    void askingTwiceGivesTheSameAnswer() {
        assertThat(of("school-response", Evaluation.CASE)).isEqualTo(of("school-response", Evaluation.CASE));
    }

    private List<Counterfactual> of(String table, String subject) {
        return counterfactuals.of(evaluation.find(table, subject).orElseThrow());
    }
}
