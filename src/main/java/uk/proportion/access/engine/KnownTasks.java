package uk.proportion.access.engine;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.db.CompositePermissionCheck;
import org.camunda.bpm.engine.impl.db.PermissionCheck;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;

/**
 * Who knows of a task: whoever has it now, and the groups to which it is offered now. Every question of the engine comes here:
 * lists and counts, Tasklist's filters, and each act on one task. The engine by itself keeps rows of who once was given a right,
 * which outlive the giving, and joins them into every list of tasks.
 */
class KnownTasks extends AuthorizationManager {
    private static final Set<Permission> OF_ONE_WHO_KNOWS =
            Set.of(Permissions.READ, Permissions.TASK_WORK, TaskPermissions.READ_VARIABLE);

    private final Set<String> known = new HashSet<>();

    /** Has the engine ask this class wherever it asks for rights. */
    static SessionFactory factory() {
        return new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return AuthorizationManager.class;
            }

            @Override
            public Session openSession() {
                return new KnownTasks();
            }
        };
    }

    /** The part of a query for tasks that says whose they are. */
    private static final class Own extends TaskQueryImpl {
        private static final long serialVersionUID = 1L;

        Own(Authentication asking) {
            isOrQueryActive = true;
            taskAssignee(asking.getUserId());
            List<String> groups = Optional.ofNullable(asking.getGroupIds()).orElse(List.of());
            if (!groups.isEmpty()) {
                taskCandidateGroupIn(groups);
                includeAssignedTasks();
            }
        }
    }

    @Override
    public void configureTaskQuery(TaskQueryImpl query) {
        query.getQueries().removeIf(Own.class::isInstance);
        if (isAuthCheckExecuted()) {
            query.addOrQuery(new Own(getCurrentAuthentication()));
        }
    }

    @Override
    public boolean isAuthorized(String user, List<String> groups, CompositePermissionCheck asked) {
        List<PermissionCheck> checks = asked.getAllPermissionChecks();
        return checks.stream().anyMatch(KnownTasks::isAboutOneTask)
                ? isKnown(checks)
                : super.isAuthorized(user, groups, asked);
    }

    @Override
    public boolean isAuthorized(
            String user, List<String> groups, Permission permission, Resource resource, String resourceId) {
        PermissionCheck asked = new PermissionCheck();
        asked.setPermission(permission);
        asked.setResource(resource);
        asked.setResourceId(resourceId);
        return isAboutOneTask(asked)
                ? isKnown(List.of(asked))
                : super.isAuthorized(user, groups, permission, resource, resourceId);
    }

    private static boolean isAboutOneTask(PermissionCheck asked) {
        return asked.getResource() == Resources.TASK
                && asked.getResourceId() != null
                && !Authorization.ANY.equals(asked.getResourceId());
    }

    private boolean isKnown(Collection<PermissionCheck> asked) {
        return asked.stream()
                .filter(KnownTasks::isAboutOneTask)
                .filter(one -> OF_ONE_WHO_KNOWS.contains(one.getPermission()))
                .map(PermissionCheck::getResourceId)
                .anyMatch(this::isKnown);
    }

    /** Asked once in a command: what changes within it is that person's own act. */
    private boolean isKnown(String task) {
        if (known.contains(task)) {
            return true;
        }
        boolean found = getDbEntityManager().createTaskQuery().taskId(task).singleResult() != null;
        if (found) {
            known.add(task);
        }
        return found;
    }
}
