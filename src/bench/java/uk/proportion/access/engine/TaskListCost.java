package uk.proportion.access.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.proportion.TestDatabase;

/**
 * What a list and a count of tasks cost an ordinary user: the engine's own authorisation, with its row for each task and
 * group, beside ours, on the same tasks of the same database in the same run. Printed, never asserted but for what is found.
 * The system property {@code tasks} says how many are open, {@code database} names the kind of database.
 */
class TaskListCost {
    private static final TestDatabase DATABASE =
            TestDatabase.valueOf(System.getProperty("database", "h2").toUpperCase(Locale.ROOT));
    private static final int GROUPS = 40;
    private static final int PAGE = 15;
    private static final int WARM_UPS = 3;
    private static final int RUNS = 15;
    private static final String GROUP = "g7";

    @Test
    void costOfAList() {
        for (String size : System.getProperty("tasks", "2000,20000").split(",")) {
            DataSource database = DATABASE.migrated();
            try (Side stock = new Side("stock", database, false);
                    Side ours = new Side("ours", database, true)) {
                int open = Integer.parseInt(size);
                fill(new JdbcTemplate(database), stock.deployed(), open);
                assertThat(ours.count()).isEqualTo(stock.count()).isEqualTo(open / GROUPS);
                print(open, "list", stock.timesOf(stock::list), ours.timesOf(ours::list));
                print(open, "count", stock.timesOf(stock::count), ours.timesOf(ours::count));
                print(open, "one task", stock.timesOf(stock::one), ours.timesOf(ours::one));
            }
        }
    }

    private static void fill(JdbcTemplate jdbc, String definition, int open) {
        String numbers = DATABASE == TestDatabase.H2
                ? "(select x n from system_range(1, %d)) s"
                : "(select generate_series(1, %d) n) s";
        String from = " from " + numbers.formatted(open);
        jdbc.update("insert into act_ru_task (id_, rev_, proc_def_id_, name_, task_def_key_, priority_, create_time_,"
                + " suspension_state_) select 't' || n, 1, '" + definition + "', 'Task ' || n, 'a', 50,"
                + " current_timestamp, 1" + from);
        jdbc.update("insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_) select 'l' || n, 1, 'g' || mod(n, "
                + GROUPS + "), 'candidate', 't' || n" + from);
        int permissions = Permissions.READ.getValue() | Permissions.TASK_WORK.getValue();
        jdbc.update("insert into act_ru_authorization (id_, rev_, type_, group_id_, resource_type_, resource_id_, perms_)"
                + " select 'a' || n, 1, 1, 'g' || mod(n, " + GROUPS + "), " + Resources.TASK.resourceType() + ", 't' || n, "
                + permissions + from);
        jdbc.execute("analyze");
    }

    private static void print(int open, String what, Times stock, Times ours) {
        System.out.printf(
                "%7d open, %-9s median: stock %9.2f ms, ours %8.2f ms, ratio %6.1f   best: %9.2f, %8.2f, %6.1f%n",
                open,
                what,
                stock.median,
                ours.median,
                stock.median / ours.median,
                stock.best,
                ours.best,
                stock.best / ours.best);
    }

    /** In milliseconds; on a machine that is busy with other work, the best says more than the median. */
    private record Times(double median, double best) {}

    /** One engine on the database, somebody of one group signed in to it. */
    private static final class Side implements AutoCloseable {
        private final ProcessEngine engine;

        Side(String name, DataSource database, boolean isOurs) {
            StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
            configuration.setProcessEngineName(name);
            configuration.setDataSource(database);
            configuration.setDatabaseSchemaUpdate("false");
            configuration.setEnforceHistoryTimeToLive(false);
            configuration.setAuthorizationEnabled(true);
            configuration.setDefaultUserPermissionNameForTask("TASK_WORK");
            if (isOurs) {
                AccessEnginePlugin.knownTasks(configuration);
            }
            engine = configuration.buildProcessEngine();
        }

        String deployed() {
            return engine.getRepositoryService()
                    .createDeployment()
                    .addModelInstance(
                            "a.bpmn",
                            Bpmn.createExecutableProcess("waiting")
                                    .startEvent()
                                    .userTask("a")
                                    .endEvent()
                                    .done())
                    .deployWithResult()
                    .getDeployedProcessDefinitions()
                    .get(0)
                    .getId();
        }

        long list() {
            return mine().orderByTaskCreateTime().desc().listPage(0, PAGE).size();
        }

        long count() {
            return asSomebody(() -> mine().count());
        }

        long one() {
            return engine.getTaskService().createTaskQuery().taskId("t7").count();
        }

        private TaskQuery mine() {
            return engine.getTaskService()
                    .createTaskQuery()
                    .taskCandidateGroupIn(List.of(GROUP))
                    .includeAssignedTasks();
        }

        Times timesOf(LongSupplier action) {
            return asSomebody(() -> {
                double[] millis = new double[RUNS];
                for (int run = -WARM_UPS; run < RUNS; run++) {
                    long start = System.nanoTime();
                    action.getAsLong();
                    if (run >= 0) {
                        millis[run] = (System.nanoTime() - start) / 1_000_000.0;
                    }
                }
                Arrays.sort(millis);
                return new Times(millis[RUNS / 2], millis[0]);
            });
        }

        private <T> T asSomebody(java.util.function.Supplier<T> action) {
            engine.getIdentityService().setAuthentication("somebody", List.of(GROUP));
            try {
                return action.get();
            } finally {
                engine.getIdentityService().clearAuthentication();
            }
        }

        @Override
        public void close() {
            engine.close();
        }
    }
}
