package uk.proportion.access.engine;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.SystemPermissions;
import org.camunda.bpm.engine.authorization.UserOperationLogCategoryPermissions;
import org.springframework.stereotype.Component;
import uk.proportion.access.Role;
import uk.proportion.shared.Agency;

/**
 * What the groups may do in the engine. Nobody has a right to instances, tasks or history by definition, which would open
 * every agency's cases: a task is seen by being its candidate or assignee.
 */
@Component
class Rights {
    /** The process that "Report an incident" starts; it calls all but the one for new facts. */
    static final String REPORTED_PROCESS = "joint-case";

    /** The process that "Add or correct facts" starts. */
    private static final String NEW_FACTS_PROCESS = "add-new-facts";

    /** The process that "Hand the case to another force, authority or school" starts. */
    private static final String TRANSFER_PROCESS = "transfer-case";

    private final AuthorizationService authorizations;

    Rights(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    /** Gives a group what its role may do. Given twice, it changes nothing. */
    void grant(String group, Role role) {
        grant(group, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        if (role.agency() == Agency.PARTNERSHIP) {
            overseeing(group, role);
        } else {
            casework(group, role);
        }
    }

    /** Gives the engine's administrators users, groups and the web applications; no case content, no deployments. */
    void grantAdministration(String group) {
        grant(group, Resources.APPLICATION, ANY, Permissions.ACCESS);
        grant(group, Resources.USER, ANY, Permissions.ALL);
        grant(group, Resources.GROUP, ANY, Permissions.ALL);
        grant(group, Resources.GROUP_MEMBERSHIP, ANY, Permissions.ALL);
        grant(group, Resources.AUTHORIZATION, ANY, Permissions.READ);
        grant(group, Resources.SYSTEM, ANY, SystemPermissions.READ);
        grant(group, Resources.OPERATION_LOG_CATEGORY, "Admin", UserOperationLogCategoryPermissions.READ);
        readDefinitions(group);
    }

    /** Shows these groups one of Tasklist's lists, and nobody else. Given twice, it changes nothing. */
    void showOnly(Set<String> groups, String filter) {
        authorizations.createAuthorizationQuery().resourceType(Resources.FILTER).resourceId(filter).list().stream()
                .filter(given -> !groups.contains(given.getGroupId()))
                .forEach(given -> authorizations.deleteAuthorization(given.getId()));
        groups.forEach(group -> grant(group, Resources.FILTER, filter, Permissions.READ));
    }

    private void casework(String group, Role role) {
        grant(group, Resources.PROCESS_DEFINITION, ANY, ProcessDefinitionPermissions.READ);
        if (mayReport(role)) {
            start(group, REPORTED_PROCESS);
        }
        if (mayStateFacts(role)) {
            start(group, NEW_FACTS_PROCESS);
        }
        if (mayHandOver(role)) {
            start(group, TRANSFER_PROCESS);
        }
    }

    private void start(String group, String process) {
        grant(
                group,
                Resources.PROCESS_DEFINITION,
                process,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.CREATE_INSTANCE);
        grant(group, Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE);
    }

    /** Whoever decides independently does not investigate. */
    private static boolean mayStateFacts(Role role) {
        return role != Role.DECISION_MAKER;
    }

    private static boolean mayHandOver(Role role) {
        return mayReport(role) || role == Role.SUPERVISOR || role == Role.INSPECTOR;
    }

    private static boolean mayReport(Role role) {
        return switch (role) {
            case DSL, HEADTEACHER, OFFICER, SOCIAL_WORKER, TEAM_MANAGER -> true;
            default -> false;
        };
    }

    private void overseeing(String group, Role role) {
        if (role == Role.MANAGER || role == Role.ADMINISTRATOR) {
            grant(group, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
            readDefinitions(group);
        }
    }

    private void readDefinitions(String group) {
        grant(group, Resources.PROCESS_DEFINITION, ANY, ProcessDefinitionPermissions.READ);
        grant(group, Resources.DECISION_DEFINITION, ANY, Permissions.READ);
        grant(group, Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, Permissions.READ);
    }

    private void grant(String group, Resource resource, String resourceId, Permission... permissions) {
        Authorization known = authorizations
                .createAuthorizationQuery()
                .authorizationType(AUTH_TYPE_GRANT)
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(resourceId)
                .singleResult();
        Authorization grant = known != null ? known : authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
        grant.setGroupId(group);
        grant.setResource(resource);
        grant.setResourceId(resourceId);
        grant.setPermissions(permissions);
        authorizations.saveAuthorization(grant);
    }
}
