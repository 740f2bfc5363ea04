package uk.proportion.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.proportion.guidance.Counterfactuals.Changeable;
import uk.proportion.guidance.engine.GuidanceEngine;
import uk.proportion.scenario.ScenarioFacts;

/** Worked by hand over whole cases, through every table that lies between. */
class CounterfactualsTests {
    private static final DecisionTables TABLES = new GuidanceEngine().guidance();
    private static final CaseGuidance GUIDANCE = new CaseGuidance(TABLES, new CsvOffences());
    private static final Path SCENARIOS = Path.of("src/test/resources/scenarios");
    private static final CaseFacts FORWARDED = scenario("SC-03");
    private static final CaseFacts ONE_CHILD = ScenarioFacts.facts(Map.of(
            "incident", Map.of("policeAware", "YES"),
            "children", Map.of("A", Map.of("roles", List.of("DEPICTED", "CREATOR"))),
            "crimes", Map.of("c1", Map.of("person", "A", "aggravating", Map.of("AF07", "YES")))));

    private final Counterfactuals counterfactuals = new Counterfactuals(TABLES);

    @Test
    void withoutMaliceTheForwardersGateWouldBeOpen() {
        assertThat(of(FORWARDED, "outcome-21-gate", "c2"))
                .contains(new Counterfactual("aggravating.AF07", "NO", "OPEN"))
                .contains(new Counterfactual("aggravating.AF07", "UNKNOWN", "HELD"))
                .extracting(Counterfactual::fact)
                .doesNotContain("aggravating.AF08", "ownHardFactor", "tier");
    }

    @Test
    void aFactorIsFollowedThroughTierAndGateToThePermittedCodes() {
        assertThat(of(FORWARDED, "permitted-outcomes", "c2"))
                .contains(new Counterfactual("aggravating.AF07", "NO", List.of("21")))
                .contains(new Counterfactual("intervention", "COMPLETED", List.of("22")));
    }

    @Test
    void aHeldGateOpensWithTheFactorThatKeepsTheTierAtFindingFacts() {
        CaseFacts unknown = ScenarioFacts.facts(Map.of(
                "incident", Map.of("policeAware", "YES"),
                "children", Map.of("A", Map.of("roles", List.of("DEPICTED", "CREATOR"))),
                "crimes", Map.of("c1", Map.of("person", "A", "aggravating", Map.of("AF12", "UNKNOWN")))));

        assertThat(of(unknown, "outcome-21-gate", "c1")).contains(new Counterfactual("aggravating.AF12", "NO", "OPEN"));
    }

    @Test
    void nobodyIsToldWhatAnotherChildShouldHaveDone() {
        assertThat(List.of("crime-recording", "outcome-21-gate", "permitted-outcomes"))
                .flatExtracting(table -> of(FORWARDED, table, "c1"))
                .extracting(other -> ((Counterfactual) other).fact())
                .noneMatch(fact -> fact.startsWith("children.B") || fact.startsWith("crimes."));
        assertThat(of(FORWARDED, "intervention-plan", "B"))
                .extracting(Counterfactual::fact)
                .noneMatch(fact -> fact.startsWith("children.A") || fact.startsWith("crimes.c1"));
    }

    @Test
    void agesAreTriedOnEitherSideOfALineOnly() {
        assertThat(of(FORWARDED, "outcome-21-gate", "c2"))
                .contains(new Counterfactual("ageAtConduct", 9, "NA_UNDER_10"))
                .contains(new Counterfactual("ageAtConduct", 18, "NA_ADULT"))
                .contains(new Counterfactual("ageAtConduct", "UNKNOWN", "HELD"))
                .filteredOn(other -> other.fact().equals("ageAtConduct"))
                .hasSize(3);
        assertThat(of(FORWARDED, "social-care-threshold", "A"))
                .contains(new Counterfactual("ageNow", 12, "S17_ASSESSMENT"))
                .filteredOn(
                        other -> other.fact().equals("ageNow") && other.value().equals(13))
                .isEmpty();
    }

    @Test
    void aChildsEarlierIncidentsLeadToEarlyHelp() {
        assertThat(of(FORWARDED, "social-care-threshold", "A"))
                .contains(new Counterfactual("priorFreeIncidents", 1, "EARLY_HELP"));
    }

    @Test
    void aTableThatWouldNotHaveBeenAskedHasNoAnswer() {
        assertThat(of(FORWARDED, "outcome-21-gate", "c2"))
                .contains(new Counterfactual("pointsToProve", "NOT_MADE_OUT", null));
    }

    @Test
    void aFactThatMayNotBeSpokenOfIsNotTried() {
        Changeable known = new Changeable(
                FORWARDED, (about, key) -> !key.startsWith("AF"), changed -> GUIDANCE.evaluate(changed, "c2"));

        assertThat(counterfactuals.of(known, "outcome-21-gate", "c2", gate()))
                .isNotEmpty()
                .extracting(Counterfactual::fact)
                .noneMatch(fact -> fact.startsWith("aggravating"));
    }

    @Test
    void aFactorOfOneCrimeExplainsTheTierOfTheCase() {
        assertThat(of(ONE_CHILD, "police-response-tier", Evaluation.CASE))
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
        assertThat(of(ONE_CHILD, "school-response", Evaluation.CASE))
                .contains(new Counterfactual("policeAware", "NO", "SCHOOL_HANDLES"))
                .contains(new Counterfactual("children.A.undulyForced", "SUSPECTED", "REFER_POLICE_AND_CSC"));
    }

    /** What is left out because the decision cannot depend on it would have changed nothing. */
    @Test
    void everyFactThatWouldChangeAnAnswerIsTried() {
        for (String id : List.of("SC-03", "SC-08", "SC-16")) {
            CaseFacts facts = scenario(id);
            GUIDANCE.evaluate(facts)
                    .decisions()
                    .forEach((table, bySubject) -> bySubject.keySet().stream()
                            .filter(subject -> !subject.matches("[E-Z]|A[A-Z]|c([5-9]|[0-9]{2})"))
                            .forEach(subject -> assertThat(of(facts, table, subject))
                                    .as(id + " " + table + " " + subject)
                                    .hasSameElementsAs(amongAll(facts, table, subject))));
        }
    }

    @Test
    void ofOneSubjectTheTablesSayTheSameWhetherTheWholeCaseIsAskedOrNot() {
        ScenarioFacts.read(SCENARIOS).stream()
                .flatMap(scenario -> scenario.stages().stream())
                .forEach(stage -> GUIDANCE.evaluate(stage.facts())
                        .decisions()
                        .forEach((table, bySubject) -> bySubject.forEach((subject, decision) -> assertThat(
                                        answer(GUIDANCE.evaluate(stage.facts(), subject), table, subject))
                                .as(stage.name() + " " + table + " " + subject)
                                .isEqualTo(decision.result()))));
    }

    private static List<Counterfactual> amongAll(CaseFacts facts, String table, String subject) {
        Object given = answer(GUIDANCE.evaluate(facts, subject), table, subject);
        return new Variations(facts, subject, (about, key) -> true)
                .all()
                .map(other -> new Counterfactual(
                        other.fact(), other.value(), answer(GUIDANCE.evaluate(other.facts(), subject), table, subject)))
                .filter(other -> !java.util.Objects.equals(other.result(), given))
                .toList();
    }

    private List<Counterfactual> of(CaseFacts facts, String table, String subject) {
        return counterfactuals.of(
                new Changeable(facts, (about, key) -> true, changed -> GUIDANCE.evaluate(changed, subject)),
                table,
                subject,
                evaluation -> answer(evaluation, table, subject));
    }

    private static java.util.function.Function<Evaluation, Object> gate() {
        return evaluation -> answer(evaluation, "outcome-21-gate", "c2");
    }

    private static Object answer(Evaluation evaluation, String table, String subject) {
        return evaluation.find(table, subject).map(Decision::result).orElse(null);
    }

    private static CaseFacts scenario(String id) {
        return ScenarioFacts.read(SCENARIOS.resolve(id + ".yaml"))
                .get(0)
                .stages()
                .get(0)
                .facts();
    }
}
