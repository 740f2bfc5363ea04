package uk.proportion.workflow;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import uk.proportion.casefile.CaseChanged;
import uk.proportion.casefile.Priorities;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;

/**
 * Brings the open tasks of a case up to date whenever it has changed, before the change is committed: how pressing each is, and
 * whether it waits for another agency. Runs as the platform, whoever is signed in.
 */
@Component
class TasksFollowTheCase {
    private final TaskService tasks;
    private final ProcessEngineConfigurationImpl engine;
    private final Priorities priorities;
    private final WaitingTasks waiting;
    private final TaskOwners owners;

    TasksFollowTheCase(
            @Lazy TaskService tasks,
            @Lazy ProcessEngineConfigurationImpl engine,
            Priorities priorities,
            WaitingTasks waiting,
            TaskOwners owners) {
        this.tasks = tasks;
        this.engine = engine;
        this.priorities = priorities;
        this.waiting = waiting;
        this.owners = owners;
    }

    @EventListener
    void on(CaseChanged changed) {
        Changes changes = (Changes) TransactionSynchronizationManager.getResource(this);
        if (changes == null) {
            changes = new Changes();
            TransactionSynchronizationManager.bindResource(this, changes);
            TransactionSynchronizationManager.registerSynchronization(changes);
        }
        changes.references.add(changed.reference());
    }

    private void bringUpToDate(CaseReference reference) {
        engine.getCommandExecutorTxRequired()
                .execute((CommandContext context) -> context.runWithoutAuthorization(() -> {
                    List<TaskEntity> open =
                            tasks.createTaskQuery().processInstanceBusinessKey(reference.value()).list().stream()
                                    .map(TaskEntity.class::cast)
                                    .toList();
                    if (!open.isEmpty()) {
                        Map<String, Set<Agency>> whose = owners.of(reference);
                        prioritise(reference, open, whose);
                        waiting.mark(open, whose);
                    }
                    return null;
                }));
    }

    /** A task that is offered to two agencies has the lower number of both, so that it tells neither of the other. */
    private void prioritise(CaseReference reference, List<TaskEntity> open, Map<String, Set<Agency>> whose) {
        Map<Agency, Integer> known = new EnumMap<>(Agency.class);
        open.forEach(task -> {
            int now = whose.getOrDefault(task.getId(), Set.of()).stream()
                    .mapToInt(agency -> known.computeIfAbsent(agency, one -> priorities.of(reference, one)))
                    .min()
                    .orElse(Priorities.NORMAL);
            if (task.getPriority() != now) {
                task.setPriority(now);
            }
        });
    }

    /** The cases that one transaction has changed; what follows from the change has been begun before. */
    private final class Changes implements TransactionSynchronization {
        private final Set<CaseReference> references = new LinkedHashSet<>();

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            references.forEach(TasksFollowTheCase.this::bringUpToDate);
        }

        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResourceIfPossible(TasksFollowTheCase.this);
        }
    }
}
