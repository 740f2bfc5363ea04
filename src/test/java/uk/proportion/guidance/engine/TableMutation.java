package uk.proportion.guidance.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import uk.proportion.guidance.DecisionValues;

/**
 * One output cell of one rule that says something else than it should.
 *
 * @param table the id of the decision
 * @param rule the id of the rule
 * @param output the name of the output
 * @param value what the cell says instead, as FEEL
 */
record TableMutation(String table, String rule, String output, String value, OutputEntry cell) {
    private static final Pattern CODE = Pattern.compile("\"([^\"]+)\"");
    private static final String NOTHING = "null";
    private static final String NO_CODES = "[]";

    /** Every other legal value of every output cell; where rules collect, also each way of saying less. */
    static Stream<TableMutation> of(Collection<DmnModelInstance> models) {
        return models.stream()
                .flatMap(model -> model.getModelElementsByType(Decision.class).stream())
                .filter(decision -> decision.getExpression() instanceof DecisionTable)
                .flatMap(TableMutation::of);
    }

    /** The decisions of the file with this cell changed; the file itself stays as it is. */
    Map<String, DmnTable> tables(DmnEngine engine) {
        String said = text(cell);
        try {
            cell.getText().setTextContent(value);
            return GuidanceEngine.tables(engine, List.of((DmnModelInstance) cell.getModelInstance()));
        } finally {
            cell.getText().setTextContent(said);
        }
    }

    @Override
    public String toString() {
        return rule + " " + output + " " + text(cell) + " -> " + value;
    }

    private static Stream<TableMutation> of(Decision decision) {
        DecisionTable table = (DecisionTable) decision.getExpression();
        List<Output> outputs = List.copyOf(table.getOutputs());
        List<TableMutation> mutations = new ArrayList<>();
        for (Rule rule : table.getRules()) {
            int column = 0;
            for (OutputEntry cell : rule.getOutputEntries()) {
                String output = outputs.get(column).getName();
                others(table, column, text(cell), DecisionValues.ALL.get(output)).stream()
                        .map(value -> new TableMutation(decision.getId(), rule.getId(), output, value, cell))
                        .forEach(mutations::add);
                column++;
            }
        }
        return mutations.stream();
    }

    private static List<String> others(DecisionTable table, int column, String said, List<String> codes) {
        Stream<String> less = table.getHitPolicy() == HitPolicy.COLLECT
                ? Stream.concat(Stream.of(NO_CODES), eachAlone(said))
                : Stream.of(NOTHING).filter(nothing -> maySayNothing(table, column));
        return Stream.concat(less, codes.stream().map(TableMutation::quoted))
                .filter(value -> !value.equals(said))
                .distinct()
                .toList();
    }

    private static Stream<String> eachAlone(String said) {
        List<String> codes =
                CODE.matcher(said).results().map(MatchResult::group).toList();
        return codes.size() > 1 ? codes.stream() : Stream.empty();
    }

    private static boolean maySayNothing(DecisionTable table, int column) {
        return table.getRules().stream()
                .map(rule -> List.copyOf(rule.getOutputEntries()).get(column))
                .anyMatch(cell -> text(cell).equals(NOTHING));
    }

    private static String quoted(String code) {
        return '"' + code + '"';
    }

    private static String text(OutputEntry cell) {
        return cell.getText().getTextContent().strip();
    }
}
