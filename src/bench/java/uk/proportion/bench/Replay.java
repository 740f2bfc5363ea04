package uk.proportion.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import uk.proportion.bench.Script.Done;

/**
 * Sets the variables that the platform's service tasks and listeners set, in their order. What a table reads under a short
 * name, such as the {@code ageAtConduct} of one child, is lent to it as a transient variable, which costs no statement.
 */
final class Replay implements JavaDelegate, ExecutionListener {
    private final Map<String, Integer> position = new HashMap<>();
    private final UsualDiagrams diagrams;
    private Script script;
    private List<String> lent = List.of();

    Replay(UsualDiagrams diagrams) {
        this.diagrams = diagrams;
    }

    void begin(Script next) {
        script = next;
        position.clear();
    }

    @Override
    public void execute(DelegateExecution execution) {
        set(execution, next(execution));
    }

    @Override
    public void notify(DelegateExecution execution) {
        set(execution, next(execution));
    }

    /** Before the tables of an activity are asked. */
    ExecutionListener beforeTables() {
        return execution -> {
            Map<String, Object> facts = new HashMap<>();
            Map<String, Map<String, Object>> asked = peek(execution).asked();
            diagrams.tables(activity(execution)).forEach(table -> facts.putAll(asked.getOrDefault(table, Map.of())));
            facts.keySet().removeAll(diagrams.results(activity(execution)));
            facts.keySet().removeIf(execution::hasVariable);
            facts.forEach((name, value) ->
                    execution.setVariableLocal(name, Variables.untypedValue(value, true)));
            lent = List.copyOf(facts.keySet());
        };
    }

    /** After the tables of an activity were asked. */
    ExecutionListener afterTables() {
        return execution -> {
            execution.removeVariablesLocal(lent);
            set(execution, next(execution));
        };
    }

    private static void set(DelegateExecution execution, Done done) {
        done.settings().forEach(setting -> {
            if (setting.local()) {
                execution.setVariableLocal(setting.variable(), setting.value());
            } else if (!execution.hasVariable(setting.variable())
                    || !Objects.equals(execution.getVariable(setting.variable()), setting.value())) {
                execution.setVariable(setting.variable(), setting.value());
            }
        });
    }

    private Done next(DelegateExecution execution) {
        Done done = peek(execution);
        position.merge(activity(execution), 1, Integer::sum);
        return done;
    }

    private Done peek(DelegateExecution execution) {
        String activity = activity(execution);
        List<Done> runs = script.runs(activity);
        int run = position.getOrDefault(activity, 0);
        if (run >= runs.size()) {
            throw new IllegalStateException(activity + " ran " + runs.size() + " times on the platform");
        }
        return runs.get(run);
    }

    /** The service task that a chain of business rule tasks stands for. */
    private static String activity(DelegateExecution execution) {
        return execution.getCurrentActivityId().split("\\.")[0];
    }
}
