package uk.proportion.guidance.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.proportion.guidance.Decision;
import uk.proportion.guidance.Decision.FiredRule;
import uk.proportion.guidance.DecisionIds;
import uk.proportion.guidance.DecisionValues;
import uk.proportion.guidance.Guidance;

/** Every combination of stated facts gets an answer: no gap, no rule that can never speak, no two that speak at once. */
class DecisionTableTotalityTests {
    private static final long MOST_ENUMERATED = 20_000;
    private static final long SEED = 20_261_120;
    /** Outputs that need not say anything. */
    private static final Set<String> MAY_BE_SILENT = Set.of("disclosure", "flag");

    private static final DecisionTrace TRACE = new DecisionTrace();
    private static final DmnEngine ENGINE = GuidanceEngine.engine(TRACE);
    private static final List<DmnModelInstance> MODELS = GuidanceEngine.models();
    private static final Map<String, DmnTable> DECISIONS = GuidanceEngine.tables(ENGINE, MODELS);
    private static final Guidance GUIDANCE = new DmnGuidance(ENGINE, TRACE, DECISIONS);

    static Stream<String> tables() {
        return DECISIONS.entrySet().stream()
                .filter(decision -> !decision.getValue().citations().isEmpty())
                .map(Map.Entry::getKey);
    }

    /** Those with few enough combinations; that no rule of another is out of reach, the vectors show. */
    static Stream<String> enumeratedTables() {
        return tables().filter(DecisionTableTotalityTests::isEnumerated);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyCombinationOfFactsGetsALegalAnswer(String table) {
        assertThat(combinations(table)
                        .map(facts -> GUIDANCE.decide(table, facts))
                        .filter(decision -> !isLegal(decision)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("enumeratedTables")
    void everyRuleHasItsSayInSomeCombination(String table) {
        assertThat(combinations(table)
                        .flatMap(facts -> GUIDANCE.decide(table, facts).rules().stream())
                        .map(FiredRule::id)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(
                        DECISIONS.get(table).citations().keySet());
    }

    @Test
    void noTwoTextsOfDisclosureEverApplyAtOnce() {
        NeededFacts needed = DECISIONS.get(DecisionIds.DISCLOSURE_EXPLANATION).needed();

        assertThat(isEnumerated(DecisionIds.DISCLOSURE_EXPLANATION)).isTrue();
        assertThat(RandomFacts.all(needed))
                .allSatisfy(facts -> assertThat(GUIDANCE.decide(DecisionIds.DISCLOSURE_EXPLANATION, facts)
                                .rules())
                        .as(facts.toString())
                        .hasSize(1));
    }

    private static Stream<Map<String, Object>> combinations(String table) {
        NeededFacts needed = DECISIONS.get(table).needed();
        RandomFacts random = new RandomFacts(SEED);
        return isEnumerated(table)
                ? RandomFacts.all(needed)
                : Stream.generate(() -> random.one(needed)).limit(MOST_ENUMERATED);
    }

    private static boolean isEnumerated(String table) {
        return RandomFacts.combinations(DECISIONS.get(table).needed()) <= MOST_ENUMERATED;
    }

    private static boolean isLegal(Decision decision) {
        boolean collects = DECISIONS.get(decision.decision()).collects();
        return (collects || decision.rules().size() == 1)
                && decision.outputs().entrySet().stream()
                        .allMatch(output -> isLegal(output.getKey(), output.getValue()));
    }

    private static boolean isLegal(String output, Object said) {
        List<String> codes = DecisionValues.ALL.get(output);
        if (said instanceof List<?> several) {
            return codes.containsAll(several);
        }
        return said == null ? MAY_BE_SILENT.contains(output) : codes.contains(said);
    }
}
