package uk.proportion.guidance.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.junit.jupiter.api.Test;
import uk.proportion.guidance.CaseGuidance;
import uk.proportion.guidance.CsvOffences;
import uk.proportion.guidance.Decision;
import uk.proportion.guidance.Decision.FiredRule;
import uk.proportion.guidance.Guidance;
import uk.proportion.guidance.IncompleteFacts;
import uk.proportion.scenario.DecisionComplaints;
import uk.proportion.scenario.Scenario;
import uk.proportion.scenario.ScenarioFacts;

/** Whether the vectors and scenarios would notice a rule that says something else: each output cell is changed in turn. */
class TableMutationTests {
    /** {@code endorsementDue} says NONE wherever these rules fire: no outcome is signed there. */
    private static final Set<String> CHANGE_NOTHING = Set.of(
            "T10-r1 endorsement endorsementDue -> \"NONE\"",
            "T10-r7 endorsement endorsementDue -> \"NONE\"",
            "T10-r10 endorsement endorsementDue -> \"NONE\"");

    private final DecisionTrace trace = new DecisionTrace();
    private final DmnEngine engine = GuidanceEngine.engine(trace);
    private final List<DmnModelInstance> models = GuidanceEngine.models();
    private final Guidance asWritten = new DmnGuidance(engine, trace, GuidanceEngine.tables(engine, models));
    private final CsvOffences offences = new CsvOffences();

    /**
     * @param rules every rule that fires on the way, those behind what may be proposed included
     */
    private record Exercise(Scenario document, Set<String> rules) {}

    @Test
    void noCellCanSayAnythingElseWithoutADocumentComplaining() {
        List<Exercise> exercises = exercises();
        List<TableMutation> mutations = TableMutation.of(models).toList();

        Set<String> survivors = mutations.stream()
                .filter(mutation -> survives(mutation, exercises))
                .map(TableMutation::toString)
                .collect(Collectors.toCollection(TreeSet::new));

        report(mutations.size(), survivors);
        assertThat(survivors).containsExactlyInAnyOrderElementsOf(CHANGE_NOTHING);
        assertThat(mutations).hasSizeGreaterThan(2_000);
    }

    /** The figures, for whoever runs this test by itself. */
    private static void report(int mutants, Set<String> survivors) {
        Set<String> noticedByNobody = new TreeSet<>(survivors);
        noticedByNobody.removeAll(CHANGE_NOTHING);
        System.out.printf(
                "Mutants: %,d; killed: %,d; equivalent, because no outcome is signed where they fire: %d; survivors: %s%n",
                mutants,
                mutants - survivors.size(),
                survivors.size() - noticedByNobody.size(),
                noticedByNobody.isEmpty() ? "none" : String.join(", ", noticedByNobody));
    }

    private List<Exercise> exercises() {
        return Stream.of("src/test/resources/vectors", "src/test/resources/scenarios")
                .flatMap(own -> ScenarioFacts.read(Path.of(own)).stream())
                .map(document -> new Exercise(document, rules(document)))
                .toList();
    }

    private Set<String> rules(Scenario document) {
        Set<String> fired = new HashSet<>();
        CaseGuidance guidance = new CaseGuidance(
                (table, facts) -> {
                    Decision decision = asWritten.decide(table, facts);
                    decision.rules().stream().map(FiredRule::id).forEach(fired::add);
                    return decision;
                },
                offences);
        document.stages().forEach(stage -> guidance.evaluate(stage.facts()));
        return fired;
    }

    private boolean survives(TableMutation mutation, List<Exercise> exercises) {
        Map<String, DmnTable> changed = mutation.tables(engine);
        Guidance mutated = new DmnGuidance(engine, trace, changed);
        CaseGuidance guidance = new CaseGuidance(
                (table, facts) -> (changed.containsKey(table) ? mutated : asWritten).decide(table, facts), offences);
        return exercises.stream()
                .filter(exercise -> exercise.rules().contains(mutation.rule()))
                .noneMatch(exercise -> complains(exercise.document(), guidance));
    }

    private static boolean complains(Scenario document, CaseGuidance guidance) {
        try {
            return !DecisionComplaints.of(document, guidance).isEmpty();
        } catch (IncompleteFacts laterTableCannotBeAsked) {
            return true;
        }
    }
}
