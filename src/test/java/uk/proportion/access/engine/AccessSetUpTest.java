package uk.proportion.access.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
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
import uk.proportion.access.ShippedList;

@AccessContext
class AccessSetUpTest {
    private static final String JOINT_CASE = "joint-case";
    private static final String NEW_FACTS = "add-new-facts";
    private static final List<String> COMMON =
            List.of("My tasks", "Overdue", "Due in 24 hours", "Waiting on another agency", "To pick up");

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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            dsl.greenfield | Replies received, Education and support
            head.riverside | Replies received, Education and support
            officer.north  | New reports, Aggravating factor flagged, Recording decisions to make, To countersign
            ddm.south      | New reports, Aggravating factor flagged, Recording decisions to make, To countersign
            sw.borough     | Decide within one working day, Not yet acknowledged, Strategy discussions, Reviews due
            manager        | Unclaimed over four hours, Escalated to me, Departures to review, Without due date
            """)
    void everybodyWhoWorksFindsTheCommonListsAndThoseOfTheirRole(String user, String own) {
        assertThat(shownTo(user))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(COMMON.stream(), Stream.of(own.split(", ")))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditor", "admin"})
    void whoHasNoTasksFindsNoLists(String user) {
        assertThat(shownTo(user)).isEmpty();
    }

    @Test
    void aListThatWasMeantForOthersBeforeIsTakenBackAndOneOfNobodysMakingIsRemoved() {
        String escalated = list("Escalated to me");
        Authorization once = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        once.setGroupId("north-officer");
        once.setResource(Resources.FILTER);
        once.setResourceId(escalated);
        once.addPermission(Permissions.READ);
        authorizations.saveAuthorization(once);
        filters.saveFilter(filters.newTaskFilter("All my team's tasks"));

        setUp.run(new DefaultApplicationArguments());

        assertThat(shownTo("officer.north")).doesNotContain("Escalated to me");
        assertThat(filters.createTaskFilterQuery()
                        .filterName("All my team's tasks")
                        .count())
                .isZero();
        assertThat(list("Escalated to me")).isEqualTo(escalated);
    }

    @Test
    void nodesThatStartTogetherShipEachListOnce() throws Exception {
        filters.createTaskFilterQuery().list().forEach(filter -> filters.deleteFilter(filter.getId()));
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> starts = Stream.generate(() -> nodes.submit(() -> {
                        together.await();
                        setUp.run(new DefaultApplicationArguments());
                        return null;
                    }))
                    .limit(2)
                    .collect(Collectors.toList());
            for (Future<?> start : starts) {
                start.get();
            }
        } finally {
            nodes.shutdown();
        }
        assertThat(filters.createTaskFilterQuery().list())
                .extracting(Filter::getName)
                .doesNotHaveDuplicates()
                .hasSameSizeAs(ShippedList.all());
    }

    private List<String> shownTo(String user) {
        return filters.createTaskFilterQuery().list().stream()
                .filter(filter -> may(user, Permissions.READ, Resources.FILTER, filter.getId()))
                .map(Filter::getName)
                .toList();
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
