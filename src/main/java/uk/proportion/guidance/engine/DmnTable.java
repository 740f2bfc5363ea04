package uk.proportion.guidance.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.InformationRequirement;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import uk.proportion.guidance.engine.NeededFacts.Shape;

/**
 * A decision of a DMN file, table or derived value, ready to be asked.
 *
 * @param executable what the engine evaluates
 * @param needed the facts that it reads, itself or through the derived values that it requires
 * @param outputs the names of its outputs
 * @param collects whether every matching rule adds to the output
 * @param citations by rule id, the paragraphs that the rule rests on
 * @param version the edition of the table
 */
record DmnTable(
        DmnDecision executable,
        NeededFacts needed,
        List<String> outputs,
        boolean collects,
        Map<String, List<String>> citations,
        String version) {

    static DmnTable of(DmnDecision executable, DmnModelInstance model) {
        Decision decision = model.getModelElementById(executable.getKey());
        Map<String, Shape> names = new LinkedHashMap<>();
        addNeeds(decision, model, names);
        boolean collects =
                decision.getExpression() instanceof DecisionTable table && table.getHitPolicy() == HitPolicy.COLLECT;
        return new DmnTable(
                executable,
                new NeededFacts(decision.getId(), names),
                outputs(decision),
                collects,
                citations(decision),
                decision.getVersionTag());
    }

    private static List<String> outputs(Decision decision) {
        return decision.getExpression() instanceof DecisionTable table
                ? table.getOutputs().stream().map(Output::getName).toList()
                : List.of(decision.getVariable().getName());
    }

    private static Map<String, List<String>> citations(Decision decision) {
        Map<String, List<String>> citations = new LinkedHashMap<>();
        if (decision.getExpression() instanceof DecisionTable table) {
            for (Rule rule : table.getRules()) {
                citations.put(rule.getId(), citations(rule));
            }
        }
        return citations;
    }

    static List<String> citations(Rule rule) {
        return List.of(rule.getDescription().getTextContent().split("; "));
    }

    /** Reads input data and types from the document: the model API takes both for references. */
    private static void addNeeds(Decision decision, DmnModelInstance model, Map<String, Shape> names) {
        for (InformationRequirement requirement : decision.getInformationRequirements()) {
            DomElement reference =
                    requirement.getDomElement().getChildElements().get(0);
            ModelElementInstance required =
                    model.getModelElementById(reference.getAttribute("href").substring(1));
            if (required instanceof Decision derived) {
                addNeeds(derived, model, names);
            } else {
                names.putIfAbsent(required.getAttributeValue("name"), shape(required.getDomElement(), model));
            }
        }
    }

    private static Shape shape(DomElement input, DmnModelInstance model) {
        String type = input.getChildElements().get(0).getAttribute("typeRef");
        return children(model.getDefinitions().getDomElement(), "itemDefinition")
                .filter(definition -> definition.getAttribute("name").equals(type))
                .map(DmnTable::shape)
                .findFirst()
                .orElse(Shape.VALUE);
    }

    private static Shape shape(DomElement type) {
        Map<String, Shape> entries = new LinkedHashMap<>();
        children(type, "itemComponent")
                .forEach(component -> entries.put(component.getAttribute("name"), shape(component)));
        return new Shape(entries);
    }

    private static Stream<DomElement> children(DomElement parent, String name) {
        return parent.getChildElements().stream()
                .filter(child -> child.getLocalName().equals(name));
    }
}
