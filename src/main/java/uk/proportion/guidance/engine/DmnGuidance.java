package uk.proportion.guidance.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.dmn.engine.DmnEngine;
import uk.proportion.guidance.Decision;
import uk.proportion.guidance.Decision.FiredRule;
import uk.proportion.guidance.DecisionTables;

/**
 * Asks the DMN files on a decision engine of its own. A decision is a pure function of its facts, so an answer that was given
 * before is given again.
 */
final class DmnGuidance implements DecisionTables {
    private final DmnEngine engine;
    private final DecisionTrace trace;
    /** Facts in all questions that are remembered together: some 50 MB. */
    private static final long MOST_REMEMBERED = 500_000;

    private final Map<String, DmnTable> tables;
    private final Cache<Question, Decision> remembered = Caffeine.newBuilder()
            .maximumWeight(MOST_REMEMBERED)
            .weigher(DmnGuidance::weight)
            .build();

    private record Question(String decision, Map<String, Object> facts) {}

    DmnGuidance(DmnEngine engine, DecisionTrace trace, Map<String, DmnTable> tables) {
        this.engine = engine;
        this.trace = trace;
        this.tables = Map.copyOf(tables);
    }

    @Override
    public Decision decide(String decision, Map<String, Object> facts) {
        DmnTable table = table(decision);
        Map<String, Object> asked = table.needed().select(facts);
        return remembered.get(new Question(decision, Map.copyOf(asked)), question -> answer(decision, table, asked));
    }

    @Override
    public String edition(String decision) {
        return table(decision).version();
    }

    @Override
    public Set<String> reads(String decision) {
        return table(decision).needed().allNames();
    }

    @Override
    public List<FiredRule> rules(String decision) {
        return table(decision).citations().entrySet().stream()
                .map(rule -> new FiredRule(rule.getKey(), rule.getValue()))
                .toList();
    }

    private DmnTable table(String decision) {
        DmnTable table = tables.get(decision);
        if (table == null) {
            throw new IllegalArgumentException("There is no decision " + decision);
        }
        return table;
    }

    private Decision answer(String decision, DmnTable table, Map<String, Object> asked) {
        DmnDecisionResult result = engine.evaluateDecision(table.executable(), asked);
        DecisionTrace.Steps steps = trace.take();
        asked.putAll(steps.derived());
        List<FiredRule> fired = steps.rules().stream()
                .map(rule -> new FiredRule(rule, table.citations().get(rule)))
                .toList();
        return new Decision(
                decision, outputs(table, result), fired, Collections.unmodifiableMap(asked), table.version());
    }

    private static int weight(Question question, Decision answer) {
        return 1 + facts(question.facts());
    }

    private static int facts(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.values().stream().mapToInt(DmnGuidance::facts).sum();
        }
        return value instanceof Collection<?> members
                ? members.stream().mapToInt(DmnGuidance::facts).sum()
                : 1;
    }

    private static Map<String, Object> outputs(DmnTable table, DmnDecisionResult result) {
        Map<String, Object> outputs = new LinkedHashMap<>();
        for (String output : table.outputs()) {
            Stream<Object> values = result.stream().map(entries -> value(entries, output));
            outputs.put(
                    output,
                    table.collects()
                            ? codes(values)
                            : values.filter(Objects::nonNull).findFirst().orElse(null));
        }
        return Collections.unmodifiableMap(outputs);
    }

    private static Object value(DmnDecisionResultEntries entries, String output) {
        return entries.get(output);
    }

    private static List<String> codes(Stream<Object> values) {
        return values.flatMap(value -> value instanceof Collection<?> several ? several.stream() : Stream.of(value))
                .map(Object::toString)
                .distinct()
                .toList();
    }
}
