package uk.proportion.workflow;

import java.util.Optional;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;

/**
 * Finds a task by its id only for whoever may know of it, in one statement and with one answer for a task that is somebody
 * else's and for one that never was. Every command of the engine on a single task begins here.
 */
class TasksAsKnown extends TaskManager {

    static SessionFactory factory() {
        return new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return TaskManager.class;
            }

            @Override
            public Session openSession() {
                return new TasksAsKnown();
            }
        };
    }

    /** @throws Refusal where whoever is signed in may not know of it, or it is not there */
    @Override
    public TaskEntity findTaskById(String id) {
        if (!isAskedByAPerson()) {
            return super.findTaskById(id);
        }
        TaskEntity atHand = getDbEntityManager().getCachedEntity(TaskEntity.class, id);
        return atHand != null ? atHand : known(getCommandContext(), id).orElseThrow(Refusal::noSuchTask);
    }

    /** The task, if whoever is signed in may know of it; the platform's own work finds any. */
    static Optional<TaskEntity> known(CommandContext context, String id) {
        return Optional.ofNullable((TaskEntity)
                context.getDbEntityManager().createTaskQuery().taskId(id).singleResult());
    }

    private boolean isAskedByAPerson() {
        Authentication signedIn = getCurrentAuthentication();
        return signedIn != null
                && signedIn.getUserId() != null
                && getCommandContext().isAuthorizationCheckEnabled()
                && isAuthorizationEnabled();
    }
}
