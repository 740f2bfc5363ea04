package uk.proportion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.proportion.calendar.CalendarFixtures;
import uk.proportion.calendar.Deadlines;
import uk.proportion.shared.Nation;

/** Every time in a diagram comes from the deadline table. */
class ClockContractTests {
    private static final Pattern STEP = Pattern.compile("(?:dueDates|stepClocks)\\.\\w+\\(execution, '(\\w+)'");
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{[^0-9]+}");

    /** Tasks for which guidance, section 7, sets no time. */
    private static final Set<String> WITHOUT_A_DEADLINE = Set.of(
            "Accept the transfer",
            "Act on the advice",
            "Act on the missed deadline",
            "Agree the plan",
            "Answer the supervisor",
            "Ask for consent to early help",
            "Ask for deletion",
            "Ask for the cancellation",
            "Authorise the outcome",
            "Check the police response",
            "Complete the enhanced review",
            "Confirm the outcome",
            "Consider a strategy discussion",
            "Consult the registrar",
            "Decide after consent was declined",
            "Decide the cancellation",
            "Decide what to do instead",
            "Decide whether to refer to social care",
            "Deliver the measure",
            "Endorse the outcome",
            "Establish the facts",
            "Find out what the material is",
            "Hand the adult's crime to the force",
            "Hear the child and the parents",
            "Hold the joint enquiry",
            "Investigate",
            "Propose the outcome",
            "Read the impact",
            "Read why the transfer was declined",
            "Report to the police and the IWF",
            "Respond proportionately",
            "Review the decision",
            "Review the departure",
            "Review the emergency access",
            "Say whether it is the same child",
            "Sign off the school's decision",
            "Take an immediate action",
            "Take over the case by another route",
            "Tell the parents",
            "Tell the people concerned",
            "Update the crime");

    private final Deadlines deadlines = CalendarFixtures.deadlines();

    static List<Path> diagrams() throws IOException {
        return ContractTests.diagrams();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void noDiagramHoldsADurationOrADate(Path diagram) throws IOException {
        for (TimerEventDefinition timer : read(diagram).getModelElementsByType(TimerEventDefinition.class)) {
            timer.getDomElement()
                    .getChildElements()
                    .forEach(time -> assertThat(time.getTextContent().strip())
                            .as(timer.getId())
                            .matches(EXPRESSION));
        }
        for (UserTask task : read(diagram).getModelElementsByType(UserTask.class)) {
            assertThat(task.getCamundaFollowUpDate()).as(task.getName()).isNull();
            if (task.getCamundaDueDate() != null) {
                assertThat(task.getCamundaDueDate()).as(task.getName()).startsWith("${dueDates.");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyStepThatADiagramNamesIsInTheDeadlineTable(Path diagram) throws IOException {
        Matcher steps = STEP.matcher(Files.readString(diagram));
        while (steps.find()) {
            String step = steps.group(1);
            for (Nation nation : Nation.values()) {
                assertThatCode(() -> deadlines.rule(step, nation))
                        .as(diagram.toString())
                        .doesNotThrowAnyException();
            }
        }
    }

    @Test
    void everyTaskForWhichGuidanceSetsATimeCarriesItsDueDate() throws IOException {
        Set<String> undated = new TreeSet<>();
        for (Path diagram : diagrams()) {
            read(diagram).getModelElementsByType(UserTask.class).stream()
                    .filter(task -> task.getCamundaDueDate() == null)
                    .map(UserTask::getName)
                    .forEach(undated::add);
        }
        assertThat(undated).isNotEmpty().isSubsetOf(WITHOUT_A_DEADLINE);
    }

    private static BpmnModelInstance read(Path diagram) throws IOException {
        try (var stream = Files.newInputStream(diagram)) {
            return Bpmn.readModelFromStream(stream);
        }
    }
}
