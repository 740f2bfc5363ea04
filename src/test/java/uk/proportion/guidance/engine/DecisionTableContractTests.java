package uk.proportion.guidance.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.proportion.guidance.DecisionValues;
import uk.proportion.guidance.Fact;
import uk.proportion.guidance.FactSubject;
import uk.proportion.guidance.Vocabulary;

/** What every table must keep to: words of the vocabulary, codes that decisions return, and the rules of guidance 8.12. */
class DecisionTableContractTests {
    private static final Pattern CODE = Pattern.compile("\"([^\"]+)\"");

    /** Names that guidance section 8 derives from facts. */
    private static final Set<String> DERIVED_BY_GUIDANCE = words("""
            criterionUnknown anyImmediateDanger anyUndulyForced anyExploitation anyLookedAfter anyHardFactor anyAF12 anyAF13
            anyAF14 anyAF15 ownHardFactor ownAF12 ownAF13 ownAF14 ownAF15 seriousList hoClass basis indictableOnly dppConsent
            summaryOnly recording regime gate tier persistence threshold schoolResponse signing
            """);
    /** Conditions of T6 and T10 over several children or crimes, derived in the table's own file. */
    private static final Set<String> DERIVED_IN_THE_TABLE =
            words("harmedByAnother labelledVictim programmeInView restorativeReach endorsementDue");
    /** What the derived values are derived from. */
    private static final Set<String> STRUCTURE = Set.of("children", "crimes", "letter");

    private static final Map<String, String> RULES = Map.ofEntries(
            Map.entry("immediate-actions", "T0 I1 I2 I3 I4a I4b I5 I6 I7 I8a I8b I9 I10"),
            Map.entry("case-route", "T1 r1 r2 r3 r4 r5 r6 r7 r8"),
            Map.entry(
                    "school-response",
                    "T2 r1a r1b r1c r1d r1e r1f r1g r1h r1i r1j r1k r1l r2 r3 r4 r5a r5b r6a1 r6a2 r6a3 r6a4 r6b1 r6b2"
                            + " r6b3 r6b4 r7a1 r7a2 r7b1 r7b2 r8a r8b r9"),
            Map.entry("crime-recording", "T3 r1 r2 r3 r4 r5 r6 r7 r8 r9 r10 r11 r12"),
            Map.entry("police-response-tier", "T4a r1 r2 r3 r4a r4b r5a r5b r5c r6 r7"),
            Map.entry(
                    "outcome-21-gate",
                    "T4b r1 r1a r2 r3 r4 r5a r5b r5c r5d r5e r5f r5g r5h r6a r6b r7a r7b r7c r8a r8b r9"),
            Map.entry("social-care-threshold", "T5 r1 r2a r2b r3a r3b r4a r4b r4c r4d r4e r5a r5b r5c r5d r6 r7"),
            Map.entry(
                    "intervention-plan",
                    "T6 M1 M2 M3a M3b M3c M4 M5 M6a M6b M7a M7b M8 M9 M10 M11 M12 M13 M14 M15 M16"),
            Map.entry("outcome-regime", "T7a r1 r2 r5 r2a r3 r4 r6"),
            Map.entry(
                    "permitted-outcomes",
                    "T7b 1 1A 2-1 2-2 2A-1 2A-2 4 5 8 9 10 11 12-1 12-2 13 14 15-1 15-2 16 17 18 20 21-OPEN"
                            + " 21-OPEN_INSPECTOR 21-EXCEPTIONAL 21-OVERRIDE 22 23"),
            Map.entry("cancellations", "T7c C1 C2 C3 C4"),
            Map.entry(
                    "disclosure-explanation",
                    "T8 D_VICTIM-1 D_VICTIM-2 D_SCHOOL D_INCIDENT D_21 D_DIVERSION D_INFORMAL D_YCAUTION D_COURT"
                            + " D_UNDER10 D_UNPROVEN D_CANCELLED NONE"),
            Map.entry("persistence", "T9 r1 r2 r3 r4 r5"),
            Map.entry("sign-off", "T10 r1 r2 r3a r3b r3c r3d r4 r5 r6a r6b r7 r9 r10"));
    private static final Map<HitPolicy, Set<String>> HIT_POLICIES = Map.of(
            HitPolicy.COLLECT, Set.of("immediate-actions", "intervention-plan", "permitted-outcomes", "cancellations"),
            HitPolicy.UNIQUE, Set.of("disclosure-explanation"));

    static Stream<DmnModelInstance> files() {
        return GuidanceEngine.models().stream();
    }

    static Stream<Decision> tables() {
        return files().flatMap(file -> decisions(file).stream())
                .filter(decision -> decision.getExpression() instanceof DecisionTable);
    }

    @Test
    void everyTableOfTheGuidanceIsThere() {
        assertThat(tables().map(Decision::getId)).containsExactlyInAnyOrderElementsOf(RULES.keySet());
    }

    @Test
    void everyDecisionHasAnIdOfItsOwn() {
        assertThat(files().flatMap(file -> decisions(file).stream()).map(Decision::getId))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void rulesAreThoseOfTheGuidanceInItsOrder(Decision decision) {
        String[] expected = RULES.get(decision.getId()).split(" ");
        assertThat(table(decision).getRules().stream().map(Rule::getId))
                .containsExactlyElementsOf(Stream.of(expected)
                        .skip(1)
                        .map(rule -> expected[0] + "-" + rule)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void hitPolicyIsThatOfTheGuidance(Decision decision) {
        HitPolicy policy = HIT_POLICIES.entrySet().stream()
                .filter(entry -> entry.getValue().contains(decision.getId()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(HitPolicy.FIRST);
        assertThat(table(decision).getHitPolicy()).isEqualTo(policy);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyRuleCitesItsSources(Decision decision) {
        assertThat(table(decision).getRules())
                .allSatisfy(rule -> assertThat(rule.getDescription().getTextContent())
                        .startsWith("Guidance section 8, " + rule.getId().split("-")[0] + " "));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void inputsAreWordsOfTheVocabulary(Decision decision) {
        Set<String> known = new HashSet<>(DERIVED_BY_GUIDANCE);
        known.addAll(DERIVED_IN_THE_TABLE);
        known.addAll(vocabulary());
        assertThat(table(decision).getInputs().stream().map(DecisionTableContractTests::expression))
                .isSubsetOf(known);
    }

    @ParameterizedTest
    @MethodSource("files")
    void neededFactsAreWordsOfTheVocabulary(DmnModelInstance file) {
        Set<String> known = new HashSet<>(DERIVED_BY_GUIDANCE);
        known.addAll(STRUCTURE);
        known.addAll(vocabulary());
        assertThat(file.getDocument().getElementsByNameNs("https://www.omg.org/spec/DMN/20191111/MODEL/", "inputData"))
                .extracting(input -> input.getAttribute("name"))
                .isSubsetOf(known);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void outputsAreCodesThatDecisionsReturn(Decision decision) {
        List<Output> outputs = List.copyOf(table(decision).getOutputs());
        for (Rule rule : table(decision).getRules()) {
            int column = 0;
            for (var entry : rule.getOutputEntries()) {
                String output = outputs.get(column++).getName();
                assertThat(DecisionValues.ALL).containsKey(output);
                assertThat(CODE.matcher(entry.getTextContent()).results().map(DecisionTableContractTests::code))
                        .as(rule.getId())
                        .isSubsetOf(DecisionValues.ALL.get(output));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyDecisionHasAnEditionAndTimeToLive(DmnModelInstance file) {
        assertThat(decisions(file)).allSatisfy(decision -> {
            assertThat(decision.getVersionTag()).isEqualTo("2026-11");
            assertThat(decision.getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
        });
    }

    private static Collection<Decision> decisions(DmnModelInstance file) {
        return file.getModelElementsByType(Decision.class);
    }

    private static DecisionTable table(Decision decision) {
        return (DecisionTable) decision.getExpression();
    }

    private static String expression(Input input) {
        return input.getInputExpression().getText().getTextContent();
    }

    private static String code(MatchResult quoted) {
        return quoted.group(1);
    }

    private static Set<String> vocabulary() {
        Set<String> keys = new TreeSet<>();
        for (FactSubject subject : FactSubject.values()) {
            Vocabulary.of(subject).stream().map(Fact::key).forEach(keys::add);
        }
        return keys;
    }

    private static Set<String> words(String words) {
        return Set.of(words.strip().split("\\s+"));
    }
}
