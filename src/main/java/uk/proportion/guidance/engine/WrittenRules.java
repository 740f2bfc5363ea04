package uk.proportion.guidance.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import uk.proportion.guidance.RuleBook;

/** Reads the cells of the DMN files one by one. */
final class WrittenRules implements RuleBook {
    /** Under this name FEEL finds the value that a cell is about. */
    private static final String INPUT = "cellInput";

    private static final Pattern CODE = Pattern.compile("\"([^\"]*)\"");

    private final CachedFeel feel = new CachedFeel();
    private final Map<String, List<Written>> tables = new LinkedHashMap<>();

    /** @param cells by the name of the fact, the test that its value has to pass; without those that take everything */
    private record Written(String id, String gives, List<String> citations, Map<String, String> cells) {}

    WrittenRules(Collection<DmnModelInstance> models) {
        for (DmnModelInstance model : models) {
            for (DecisionTable table : model.getModelElementsByType(DecisionTable.class)) {
                DmnElement decision = (DmnElement) table.getParentElement();
                tables.put(
                        decision.getId(),
                        table.getRules().stream().map(rule -> read(rule, table)).toList());
            }
        }
    }

    @Override
    public List<RuleBook.Rule> rules(String table, Map<String, Object> facts) {
        List<Written> written = tables.get(table);
        if (written == null) {
            throw new IllegalArgumentException("There is no table " + table);
        }
        return written.stream()
                .map(rule -> new RuleBook.Rule(
                        rule.id, rule.gives, rule.citations, List.copyOf(rule.cells.keySet()), unmet(rule, facts)))
                .toList();
    }

    private List<Unmet> unmet(Written rule, Map<String, Object> facts) {
        List<Unmet> unmet = new ArrayList<>();
        rule.cells.forEach((fact, test) -> {
            VariableContext cell = Variables.putValue(INPUT, facts.get(fact)).asVariableContext();
            if (!feel.evaluateSimpleUnaryTests(test, INPUT, cell)) {
                unmet.add(new Unmet(fact, facts.get(fact), wanted(test)));
            }
        });
        return unmet;
    }

    private static List<String> wanted(String test) {
        List<String> codes = CODE.matcher(test)
                .results()
                .map((MatchResult code) -> code.group(1))
                .toList();
        return codes.isEmpty() || test.startsWith("not(") ? List.of(test) : codes;
    }

    private static Written read(org.camunda.bpm.model.dmn.instance.Rule rule, DecisionTable table) {
        List<String> facts = table.getInputs().stream().map(WrittenRules::fact).toList();
        Map<String, String> cells = new LinkedHashMap<>();
        int column = 0;
        for (var cell : rule.getInputEntries()) {
            String test = Objects.requireNonNullElse(cell.getTextContent(), "").strip();
            if (!test.isEmpty() && !"-".equals(test)) {
                cells.put(facts.get(column), test);
            }
            column++;
        }
        String gives =
                rule.getOutputEntries().iterator().next().getTextContent().strip();
        return new Written(
                rule.getId(),
                CODE.matcher(gives).replaceAll("$1"),
                List.of(rule.getDescription().getTextContent().split("; ")),
                cells);
    }

    private static String fact(Input input) {
        return input.getInputExpression().getTextContent().strip();
    }
}
