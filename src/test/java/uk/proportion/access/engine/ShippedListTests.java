package uk.proportion.access.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.proportion.access.Role;
import uk.proportion.access.ShippedList;
import uk.proportion.shared.Agency;

/** Each list of {@code reference/filters.yaml} asks for what the diagrams have, and evaluates who looks and when, no more. */
class ShippedListTests {

    private static final Set<String> EVALUATED = Set.of(
            "${currentUser()}",
            "${currentUserGroups()}",
            "${now()}",
            "${dateTime().plusHours(24)}",
            "${dateTime().minusHours(4)}");

    static Stream<ShippedList> lists() {
        return ShippedList.all().stream();
    }

    @Test
    void theListsAreThese() {
        assertThat(lists().map(ShippedList::name))
                .containsExactly(
                        "My tasks",
                        "Overdue",
                        "Due in 24 hours",
                        "Waiting on another agency",
                        "To pick up",
                        "Replies received",
                        "Education and support",
                        "New reports",
                        "Aggravating factor flagged",
                        "Recording decisions to make",
                        "To countersign",
                        "Decide within one working day",
                        "Not yet acknowledged",
                        "Strategy discussions",
                        "Reviews due",
                        "Unclaimed over four hours",
                        "Escalated to me",
                        "Departures to review",
                        "Without due date");
        assertThat(lists().map(ShippedList::code)).doesNotHaveDuplicates().allMatch(code -> code.matches("[a-z0-9-]+"));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aListAsksForStepsOfTheDiagrams(ShippedList list) {
        assertThat(steps()).containsAll(list.tasks().steps());
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aListIsForRolesThatThereAre(ShippedList list) {
        Set<String> names = Stream.concat(
                        Stream.of("CASEWORK"),
                        Stream.concat(Arrays.stream(Agency.values()), Arrays.stream(Role.values()))
                                .map(Enum::name))
                .collect(Collectors.toSet());
        assertThat(names).containsAll(list.audience());
        assertThat(list.isFor(Role.AUDITOR)).isFalse();
        assertThat(list.isFor(Role.ADMINISTRATOR)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aListEvaluatesWhoLooksAndWhenAndNothingElse(ShippedList list) {
        TaskQueryImpl query = (TaskQueryImpl) TaskQueries.ask(list.tasks(), new TaskQueryImpl());
        assertThat(EVALUATED).containsAll(query.getExpressions().values());
        assertThat(query.getExpressions()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aListExplainsItselfInASentence(ShippedList list) {
        assertThat(list.description()).hasSizeBetween(30, 120);
        assertThat(list.colour()).matches("#[0-9a-f]{6}");
    }

    private static Set<String> steps() {
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .map(Path::toFile)
                    .map(Bpmn::readModelFromFile)
                    .flatMap(model -> model.getModelElementsByType(UserTask.class).stream())
                    .map(UserTask::getId)
                    .collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
