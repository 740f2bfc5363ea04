package uk.proportion.access.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KnownTasksTest {
    private static final String OFFICER = "officer";
    private static final String OFFICERS = "north-officer";

    private static ProcessEngine engine;
    private static TaskService tasks;

    private String task;

    @BeforeAll
    static void start() {
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("known-tasks");
        configuration.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        configuration.setAuthorizationEnabled(true);
        configuration.setGeneralResourceWhitelistPattern("[a-zA-Z0-9.@_-]+");
        AccessEnginePlugin.knownTasks(configuration);
        engine = configuration.buildProcessEngine();
        tasks = engine.getTaskService();
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @BeforeEach
    void offerATask() {
        Task created = tasks.newTask();
        tasks.saveTask(created);
        task = created.getId();
        tasks.addCandidateGroup(task, OFFICERS);
    }

    @AfterEach
    void removeIt() {
        engine.getIdentityService().clearAuthentication();
        tasks.deleteTask(task, true);
    }

    @Test
    void whoeverItIsOfferedToFindsIt() {
        signIn(OFFICER, OFFICERS);
        assertFound(tasks.createTaskQuery());
        assertFound(tasks.createTaskQuery().taskCandidateGroup(OFFICERS));
        assertFound(
                tasks.createTaskQuery().or().taskName("another").taskId(task).endOr());
    }

    @Test
    void aQueryThatIsAskedAgainBySomebodyElseFindsNothingForThem() {
        signIn(OFFICER, OFFICERS);
        TaskQuery query = tasks.createTaskQuery();
        assertFound(query);
        signIn("lead", "greenfield-dsl");
        assertThat(query.count()).isZero();
        signIn(OFFICER, OFFICERS);
        assertFound(query);
    }

    @Test
    void aColleagueFindsItThoughItIsTaken() {
        tasks.setAssignee(task, "colleague");
        signIn(OFFICER, OFFICERS);
        assertFound(tasks.createTaskQuery());
    }

    @Test
    void whoeverHasItFindsItWithoutAGroup() {
        tasks.setAssignee(task, OFFICER);
        signIn(OFFICER);
        assertFound(tasks.createTaskQuery());
    }

    @Test
    void nobodyElseFindsIt() {
        signIn("lead", "greenfield-dsl");
        assertThat(tasks.createTaskQuery().count()).isZero();
        assertThat(tasks.createTaskQuery().list()).isEmpty();
        assertThat(tasks.createTaskQuery()
                        .or()
                        .taskId(task)
                        .taskUnassigned()
                        .endOr()
                        .count())
                .isZero();
        assertThatThrownBy(() -> tasks.claim(task, "lead")).isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> tasks.getVariables(task)).isInstanceOf(AuthorizationException.class);
    }

    @Test
    void whoIsNoCandidateAnyMoreLosesItAtOnce() {
        tasks.deleteCandidateGroup(task, OFFICERS);
        signIn(OFFICER, OFFICERS);
        assertLost();
    }

    @Test
    void whoHadItAndLostItKnowsItNoMore() {
        tasks.setAssignee(task, OFFICER);
        tasks.setAssignee(task, "colleague");
        signIn(OFFICER);
        assertLost();
    }

    private void assertLost() {
        assertThat(tasks.createTaskQuery().count()).isZero();
        assertThatThrownBy(() -> tasks.claim(task, OFFICER)).isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> tasks.complete(task)).isInstanceOf(AuthorizationException.class);
    }

    @Test
    void whoKnowsItTakesItAndReadsItAndChangesNothingElse() {
        signIn(OFFICER, OFFICERS);
        tasks.claim(task, OFFICER);
        assertThat(tasks.getVariables(task)).isEmpty();
        assertThatThrownBy(() -> tasks.setPriority(task, 1)).isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> tasks.setAssignee(task, "lead")).isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> tasks.setVariable(task, "x", 1)).isInstanceOf(AuthorizationException.class);
    }

    @Test
    void itLeavesNoRightBehind() {
        tasks.setAssignee(task, OFFICER);
        tasks.setOwner(task, "somebody");
        tasks.addCandidateUser(task, "another");
        assertThat(engine.getAuthorizationService().createAuthorizationQuery().count())
                .isZero();
    }

    private void signIn(String user, String... groups) {
        engine.getIdentityService().setAuthentication(user, List.of(groups));
    }

    private void assertFound(TaskQuery query) {
        assertThat(query.list()).extracting(Task::getId).containsExactly(task);
        assertThat(query.count()).isOne();
    }
}
