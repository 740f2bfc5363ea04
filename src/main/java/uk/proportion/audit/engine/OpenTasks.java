package uk.proportion.audit.engine;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uk.proportion.access.Directory;
import uk.proportion.access.User;
import uk.proportion.audit.OpenWork;
import uk.proportion.shared.CaseReference;

/** Asks the engine for the open tasks of a case, which all have its reference as their business key. */
@Component
class OpenTasks implements OpenWork {
    private final TaskService tasks;
    private final Directory directory;
    private final ProcessEngineConfigurationImpl engine;

    OpenTasks(@Lazy TaskService tasks, Directory directory, @Lazy ProcessEngineConfigurationImpl engine) {
        this.tasks = tasks;
        this.directory = directory;
        this.engine = engine;
    }

    @Override
    public boolean on(CaseReference reference, User user) {
        return engine.getCommandExecutorTxRequired()
                .execute((CommandContext context) ->
                        context.runWithoutAuthorization(() -> taken(reference, user) || offered(reference, user)));
    }

    private boolean taken(CaseReference reference, User user) {
        return tasks.createTaskQuery()
                        .processInstanceBusinessKey(reference.value())
                        .taskAssignee(user.id())
                        .count()
                > 0;
    }

    private boolean offered(CaseReference reference, User user) {
        List<String> groups = user.roles().stream()
                .map(role -> directory.groupOf(user.organisation(), role))
                .toList();
        return tasks.createTaskQuery()
                        .processInstanceBusinessKey(reference.value())
                        .taskCandidateGroupIn(groups)
                        .count()
                > 0;
    }
}
