package uk.proportion.access.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import uk.proportion.access.AccessContext;
import uk.proportion.access.DemoSignIn;

@AccessContext
class AccessSetUpTest {
    private static final String JOINT_CASE = "joint-case";
    private static final String NEW_FACTS = "add-new-facts";

    @Autowired
    IdentityService identity;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    FilterService filters;

    @Autowired
    AccessSetUp setUp;

    @ParameterizedTest
    @CsvSource({
        "dsl.greenfield, greenfield-dsl",
        "head.greenfield, greenfield-head",
        "dsl.riverside, riverside-dsl",
        "head.riverside, riverside-head",
        "officer.north, north-officer",
        "supervisor.north, north-supervisor",
        "inspector.north, north-inspector",
        "ddm.north, north-ddm",
        "registrar.north, north-registrar",
        "officer.south, south-officer",
        "supervisor.south, south-supervisor",
        "inspector.south, south-inspector",
        "ddm.south, south-ddm",
        "registrar.south, south-registrar",
        "sw.borough, borough-sw",
        "tm.borough, borough-tm",
        "sw.cwm, cwm-sw",
        "tm.cwm, cwm-tm",
        "manager, partnership-manager",
        "auditor, partnership-auditor"
    })
    void eachDemoUserSignsInAndIsInOneGroup(String user, String group) {
        assertThat(identity.checkPassword(user, DemoSignIn.PASSWORD)).isTrue();
        assertThat(groupsOf(user)).containsExactly(group);
    }

    @Test
    void theAdministratorAdministersTheEngineToo() {
        assertThat(groupsOf("admin")).containsExactlyInAnyOrder("partnership-admin", "camunda-admin");
    }

    @Test
    void aSecondStartChangesNothing() {
        long users = identity.createUserQuery().count();
        long groups = identity.createGroupQuery().count();
        long grants = authorizations.createAuthorizationQuery().count();
        long lists = filters.createFilterQuery().count();

        setUp.run(new DefaultApplicationArguments());

        assertThat(identity.createUserQuery().count()).isEqualTo(users);
        assertThat(identity.createGroupQuery().count()).isEqualTo(groups);
        assertThat(authorizations.createAuthorizationQuery().count()).isEqualTo(grants);
        assertThat(filters.createFilterQuery().count()).isEqualTo(lists);
    }

    @Test
    void fiveListsAreShippedForTasklist() {
        assertThat(filters.createTaskFilterQuery().list())
                .extracting(Filter::getName)
                .containsExactlyInAnyOrder(
                        "All my team's tasks", "My tasks", "Overdue", "Missed deadlines", "Emergency access");
    }

    @Test
    void theManagerSeesWhatIsTheirsToLookIntoAndNobodyElseSeesIt() {
        assertThat(may("manager", Permissions.READ, Resources.FILTER, list("Emergency access")))
                .isTrue();
        assertThat(may("officer.north", Permissions.READ, Resources.FILTER, list("Emergency access")))
                .isFalse();
        String missed = list("Missed deadlines");
        assertThat(DemoPerson.all())
                .extracting(DemoPerson::id)
                .filteredOn(user -> may(user, Permissions.READ, Resources.FILTER, missed))
                .containsExactly("manager");
        assertThat(may("manager", Permissions.READ, Resources.FILTER, list("Overdue")))
                .isFalse();
        assertThat(may("dsl.greenfield", Permissions.READ, Resources.FILTER, list("Overdue")))
                .isTrue();
    }

    private String list(String name) {
        return filters.createTaskFilterQuery().filterName(name).singleResult().getId();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dsl.greenfield", "head.riverside", "officer.north", "sw.borough", "tm.cwm"})
    void whoMayReportAnIncidentMayStartACaseAndNoOtherProcess(String user) {
        assertThat(may(user, ProcessDefinitionPermissions.CREATE_INSTANCE, Resources.PROCESS_DEFINITION, JOINT_CASE))
                .isTrue();
        assertThat(may(user, Permissions.CREATE, Resources.PROCESS_INSTANCE, null))
                .isTrue();
        assertThat(may(
                        user,
                        ProcessDefinitionPermissions.CREATE_INSTANCE,
                        Resources.PROCESS_DEFINITION,
                        "recording-decision"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"supervisor.north", "ddm.south", "registrar.north", "manager", "auditor", "admin"})
    void whoSignsOrOverseesStartsNoCase(String user) {
        assertThat(may(user, ProcessDefinitionPermissions.CREATE_INSTANCE, Resources.PROCESS_DEFINITION, JOINT_CASE))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dsl.greenfield", "head.riverside", "supervisor.north", "inspector.south", "tm.borough"})
    void everybodyWhoWorksOnCasesAddsFacts(String user) {
        assertThat(may(user, ProcessDefinitionPermissions.CREATE_INSTANCE, Resources.PROCESS_DEFINITION, NEW_FACTS))
                .isTrue();
        assertThat(may(user, Permissions.CREATE, Resources.PROCESS_INSTANCE, null))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ddm.south", "manager", "auditor", "admin"})
    void whoDecidesIndependentlyOrOverseesAddsNoFacts(String user) {
        assertThat(may(user, ProcessDefinitionPermissions.CREATE_INSTANCE, Resources.PROCESS_DEFINITION, NEW_FACTS))
                .isFalse();
        assertThat(may(user, Permissions.CREATE, Resources.PROCESS_INSTANCE, null))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = ProcessDefinitionPermissions.class,
            names = {"READ_INSTANCE", "READ_TASK", "READ_HISTORY", "UPDATE_TASK", "TASK_WORK", "READ_INSTANCE_VARIABLE"
            })
    void nobodySeesOrChangesTheCasesOfAllAgenciesThroughTheDefinition(ProcessDefinitionPermissions permission) {
        assertThat(DemoPerson.all())
                .extracting(DemoPerson::id)
                .noneMatch(user -> may(user, permission, Resources.PROCESS_DEFINITION, JOINT_CASE));
    }

    @Test
    void nobodyButCodeMakesFiltersOrDeployments() {
        assertThat(DemoPerson.all())
                .extracting(DemoPerson::id)
                .noneMatch(user -> may(user, Permissions.CREATE, Resources.FILTER, null))
                .noneMatch(user -> may(user, Permissions.UPDATE, Resources.FILTER, null))
                .noneMatch(user -> may(user, Permissions.CREATE, Resources.DEPLOYMENT, null))
                .noneMatch(user -> may(user, Permissions.CREATE, Resources.AUTHORIZATION, null));
    }

    @Test
    void everyoneOpensTasklistAndOnlyManagerAndAdministratorOpenCockpit() {
        assertThat(DemoPerson.all())
                .extracting(DemoPerson::id)
                .allMatch(user -> may(user, Permissions.ACCESS, Resources.APPLICATION, "tasklist"))
                .filteredOn(user -> may(user, Permissions.ACCESS, Resources.APPLICATION, "cockpit"))
                .containsExactlyInAnyOrder("manager", "admin");
        assertThat(may("manager", Permissions.ACCESS, Resources.APPLICATION, "admin"))
                .isFalse();
    }

    private boolean may(String user, Permission permission, Resource resource, String id) {
        return id == null
                ? authorizations.isUserAuthorized(user, groupsOf(user), permission, resource)
                : authorizations.isUserAuthorized(user, groupsOf(user), permission, resource, id);
    }

    private List<String> groupsOf(String user) {
        return identity.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
    }
}
