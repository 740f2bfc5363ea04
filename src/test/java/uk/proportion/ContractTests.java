package uk.proportion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import uk.proportion.workflow.Answers;
import uk.proportion.workflow.FactFields;
import uk.proportion.workflow.FormDefinition;
import uk.proportion.workflow.FormDefinitions;
import uk.proportion.workflow.FormHandler;
import uk.proportion.workflow.ProcessVariable;
import uk.proportion.workflow.StartDoor;

/** One name, four places: label, element, form and code agree in every diagram and form. */
@WholeProduct
class ContractTests {
    private static final Pattern BEAN = Pattern.compile("\\$\\{(\\w+)}");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{!?(\\w+)\\b.*}");

    @Autowired
    ApplicationContext context;

    @Autowired
    FormDefinitions forms;

    @Autowired
    Answers answers;

    @Autowired
    List<StartDoor> startDoors;

    static List<Path> diagrams() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void aDiagramIsCalledAsItsFileAndKeepsItsHistoryForALimitedTime(Path diagram) {
        Process process = only(read(diagram));
        assertThat(diagram.getFileName().toString()).isEqualTo(process.getId() + ".bpmn");
        assertThat(process.getCamundaHistoryTimeToLiveString()).startsWith("P");
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyUserTaskHasTheFormOfItsLabelAndSomebodyToDoIt(Path diagram) {
        for (UserTask task : read(diagram).getModelElementsByType(UserTask.class)) {
            assertThat(task.getId()).isEqualTo("UserTask_" + pascal(task.getName()));
            assertThat(task.getCamundaFormRef()).as(task.getName()).isEqualTo(kebab(task.getName()));
            assertThat(task.getCamundaFormRefBinding()).as(task.getName()).isEqualTo("deployment");
            assertThat(forms.get(task.getCamundaFormRef()).fields())
                    .as(task.getName())
                    .isNotEmpty();
            assertThat(task.getCamundaCandidateGroups()).as(task.getName()).startsWith("${teams.");
        }
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyServiceTaskHasADelegate(Path diagram) {
        for (ServiceTask task : read(diagram).getModelElementsByType(ServiceTask.class)) {
            Matcher bean = BEAN.matcher(String.valueOf(task.getCamundaDelegateExpression()));
            assertThat(bean.matches()).as(task.getName()).isTrue();
            assertThat(context.containsBean(bean.group(1))).as(bean.group(1)).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyConditionReadsOneDeclaredVariable(Path diagram) {
        Set<String> declared = Arrays.stream(ProcessVariable.values())
                .map(ProcessVariable::key)
                .collect(Collectors.toSet());
        for (SequenceFlow flow : read(diagram).getModelElementsByType(SequenceFlow.class)) {
            if (flow.getConditionExpression() != null) {
                Matcher variable =
                        VARIABLE.matcher(flow.getConditionExpression().getTextContent());
                assertThat(variable.matches()).as(flow.getId()).isTrue();
                assertThat(declared).as(flow.getId()).contains(variable.group(1));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyCallPassesTheBusinessKeyToAProcessThatExists(Path diagram) throws IOException {
        Set<String> processes =
                diagrams().stream().map(file -> only(read(file)).getId()).collect(Collectors.toSet());
        for (CallActivity call : read(diagram).getModelElementsByType(CallActivity.class)) {
            assertThat(processes).contains(call.getCalledElement());
            assertThat(call.getExtensionElements().getDomElement().getChildElements())
                    .as(call.getName())
                    .anyMatch(in -> "#{execution.processBusinessKey}".equals(in.getAttribute("businessKey")));
        }
    }

    @Test
    void everyFieldOfAFormIsAFactANoteADeedOrItsHandlersOwn() {
        Set<String> strangers = new TreeSet<>();
        for (FormDefinition form : forms.all()) {
            Set<String> own = ownFields(form.id());
            form.fields().stream()
                    .map(FormDefinition.Field::key)
                    .filter(key -> !own.contains(key))
                    .filter(key -> !Answers.NOTES.contains(key) && !key.startsWith("done"))
                    .filter(key -> Stream.of("case", "A", "c1")
                            .allMatch(subject -> FactFields.target(key, subject).isEmpty()))
                    .forEach(key -> strangers.add(form.id() + ": " + key));
        }
        assertThat(strangers).isEmpty();
    }

    @Test
    void everyFormIsAskedByATask() throws IOException {
        Set<String> asked = diagrams().stream()
                .flatMap(file -> read(file).getModelElementsByType(UserTask.class).stream())
                .map(UserTask::getCamundaFormRef)
                .collect(Collectors.toCollection(TreeSet::new));
        asked.addAll(startForms());
        assertThat(forms.all()).extracting(FormDefinition::id).containsExactlyInAnyOrderElementsOf(asked);
    }

    @Test
    void everyStartFormHasADoor() throws IOException {
        assertThat(startDoors).extracting(StartDoor::form).containsExactlyInAnyOrderElementsOf(startForms());
    }

    private Set<String> ownFields(String form) {
        return Stream.concat(
                        answers.handler(form).map(FormHandler::ownFields).stream(),
                        startDoors.stream()
                                .filter(door -> door.form().equals(form))
                                .map(StartDoor::ownFields))
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }

    private static Set<String> startForms() throws IOException {
        return diagrams().stream()
                .flatMap(file -> read(file).getModelElementsByType(StartEvent.class).stream())
                .map(StartEvent::getCamundaFormRef)
                .filter(form -> form != null)
                .collect(Collectors.toSet());
    }

    private static Process only(BpmnModelInstance model) {
        return model.getModelElementsByType(Process.class).iterator().next();
    }

    private static BpmnModelInstance read(Path diagram) {
        try (var stream = Files.newInputStream(diagram)) {
            return Bpmn.readModelFromStream(stream);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String kebab(String label) {
        return words(label).map(word -> word.toLowerCase(Locale.ROOT)).collect(Collectors.joining("-"));
    }

    private static String pascal(String label) {
        return words(label)
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }

    private static Stream<String> words(String label) {
        return Arrays.stream(label.replaceAll("['’]", "").split("[^A-Za-z0-9]+"));
    }
}
