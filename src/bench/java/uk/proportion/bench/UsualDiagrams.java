package uk.proportion.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;

/**
 * The product's own diagrams as they are modelled where variables hold the facts: decisions are business rule tasks, and no
 * delegate reads or writes a case file.
 */
final class UsualDiagrams {
    private static final Path PROCESSES = Path.of("processes");
    private static final String REPLAY = "${replay}";

    private final boolean passingAll;
    private final Map<String, DecisionTable> tables = new TreeMap<>();
    private final Map<String, List<String>> tablesOfActivity = new TreeMap<>();

    /** @param passingAll whether called processes take all variables and give all back, or only the codes of the diagram */
    UsualDiagrams(boolean passingAll) {
        this.passingAll = passingAll;
    }

    /** The tables that stand where the platform has one service task. */
    List<String> tables(String activity) {
        return tablesOfActivity.getOrDefault(activity, List.of());
    }

    /** The variables that take the answers of those tables. */
    List<String> results(String activity) {
        return tables(activity).stream().map(this::result).toList();
    }

    void deploy(DeploymentBuilder deployment) {
        for (Path file : files(".dmn")) {
            var model = Dmn.readModelFromFile(file.toFile());
            model.getModelElementsByType(DecisionTable.class)
                    .forEach(table -> tables.put(table.getParentElement().getAttributeValue("id"), table));
            deployment.addModelInstance(file.getFileName().toString(), model);
        }
        for (Path file : files(".bpmn")) {
            BpmnModelInstance diagram = Bpmn.readModelFromFile(file.toFile());
            rework(diagram);
            deployment.addModelInstance(file.getFileName().toString(), diagram);
        }
    }

    private void rework(BpmnModelInstance diagram) {
        diagram.getDefinitions().getBpmDiagrams().clear();
        diagram.getModelElementsByType(CamundaExecutionListener.class)
                .forEach(listener -> listener.setCamundaDelegateExpression(REPLAY));
        List.copyOf(diagram.getModelElementsByType(ServiceTask.class)).forEach(this::rework);
        if (passingAll) {
            diagram.getModelElementsByType(CallActivity.class).forEach(UsualDiagrams::passAllVariables);
        }
    }

    private static void passAllVariables(CallActivity call) {
        CamundaIn in = call.getModelInstance().newInstance(CamundaIn.class);
        in.setCamundaVariables("all");
        call.getExtensionElements().insertElementAfter(in, null);
        CamundaOut out = call.getModelInstance().newInstance(CamundaOut.class);
        out.setCamundaVariables("all");
        call.getExtensionElements().addChildElement(out);
    }

    private void rework(ServiceTask task) {
        List<String> asked = Tables.of(task.getCamundaDelegateExpression());
        if (asked.isEmpty()) {
            task.setCamundaDelegateExpression(REPLAY);
            return;
        }
        tablesOfActivity.put(task.getId(), asked);
        Collection<SequenceFlow> after = List.copyOf(task.getOutgoing());
        BusinessRuleTask first = ruleTask(task, asked.get(0), task.getId(), task.getName());
        task.replaceWithElement(first);
        BusinessRuleTask last = first;
        for (String table : asked.subList(1, asked.size())) {
            last = append(last, table, first.getId() + "." + table);
        }
        for (SequenceFlow flow : after) {
            flow.setSource(last);
        }
        first.builder().camundaExecutionListenerDelegateExpression("start", "${beforeTables}");
        last.builder().camundaExecutionListenerDelegateExpression("end", "${afterTables}");
    }

    private BusinessRuleTask append(BusinessRuleTask before, String table, String id) {
        BusinessRuleTask next = ruleTask(before, table, id, table);
        before.getParentElement().addChildElement(next);
        SequenceFlow flow = before.getModelInstance().newInstance(SequenceFlow.class);
        flow.setId("Flow_" + id);
        before.getParentElement().addChildElement(flow);
        flow.setSource(before);
        flow.setTarget(next);
        return next;
    }

    private BusinessRuleTask ruleTask(
            org.camunda.bpm.model.bpmn.instance.Task like, String table, String id, String name) {
        BusinessRuleTask task = like.getModelInstance().newInstance(BusinessRuleTask.class);
        task.setId(id);
        task.setName(name);
        task.setCamundaDecisionRef(table);
        boolean collected = tables.get(table).getHitPolicy() == HitPolicy.COLLECT;
        String one = collected ? "collectEntries" : "singleEntry";
        task.setCamundaMapDecisionResult(tables.get(table).getOutputs().size() == 1 ? one : "singleResult");
        task.setCamundaResultVariable(result(table));
        return task;
    }

    private String result(String table) {
        Collection<Output> outputs = tables.get(table).getOutputs();
        return outputs.size() == 1 ? outputs.iterator().next().getName() : table.replace('-', '_') + "_result";
    }

    private static List<Path> files(String ending) {
        try (Stream<Path> files = Files.walk(PROCESSES)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
