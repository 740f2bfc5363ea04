package uk.proportion.guidance.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.dmn.engine.DmnEngine;
import uk.proportion.guidance.Decision;
import uk.proportion.guidance.Decision.FiredRule;
import uk.proportion.guidance.Guidance;

/**
 * Asks the DMN files on a decision engine of its own. A decision is a pure function of its facts, so an answer that was given
 * before is given again.
 */
final class DmnGuidance implements Guidance {
    private final DmnEngine engine;
    private final DecisionTrace trace;
    private static final int MOST_REMEMBERED = 20_000;

    private final Map<String, DmnTable> tables;
    private final Cache<Question, Decision> remembered =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    private record Question(String decision, Map<String, Object> facts) {}

    DmnGuidance(DmnEngine engine, DecisionTrace trace, Map<String, DmnTable> tables) {
        this.engine = engine;
        this.trace = trace;
        this.tables = Map.copyOf(tables);
    }

    @Override
    public Decision decide(String decision, Map<String, Object> facts) {
        DmnTable table = tables.get(decision);
        if (table == null) {
            throw new IllegalArgumentException("There is no decision " + decision);
        }
        Map<String, Object> asked = table.needed().select(facts);
        return remembered.get(new Question(decision, Map.copyOf(asked)), question -> answer(decision, table, asked));
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
