package uk.proportion.matrix;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import uk.proportion.scenario.Scenario;
import uk.proportion.scenario.ScenarioFacts;
import uk.proportion.scenario.ScenarioRunner;
import uk.proportion.shared.CaseReference;

/**
 * A case in one of the states of the matrix.
 *
 * @param task the id of one of its open tasks; of none where it has none
 * @param instance the id of one of its process instances
 * @param workers the groups for which the task waits
 */
record MatrixCase(String state, String reference, String task, String instance, Set<String> workers) {

    static MatrixCase thatNeverExisted(String state) {
        return new MatrixCase(state, "YP-2026-4830571-V", id(), id(), Set.of());
    }

    /** Reports the case of that scenario and plays its stages up to the one named, the first being 0. */
    static MatrixCase played(ProcessEngine engine, ScenarioRunner runner, String state, String scenario, int stages) {
        Scenario known = ScenarioFacts.read(Path.of("src/test/resources/scenarios/" + scenario + ".yaml"))
                .get(0);
        CaseReference reference = runner.start(known.stages().get(0));
        known.stages().stream().skip(1).limit(stages).forEach(stage -> runner.advance(reference, stage));
        return asItIs(engine, state, reference.value());
    }

    static MatrixCase asItIs(ProcessEngine engine, String state, String reference) {
        List<Task> open = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(reference)
                .orderByTaskCreateTime()
                .asc()
                .list();
        if (open.isEmpty()) {
            return new MatrixCase(state, reference, id(), id(), Set.of());
        }
        Task first = open.get(0);
        Set<String> groups = engine.getTaskService().getIdentityLinksForTask(first.getId()).stream()
                .map(IdentityLink::getGroupId)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet());
        return new MatrixCase(state, reference, first.getId(), first.getProcessInstanceId(), groups);
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
