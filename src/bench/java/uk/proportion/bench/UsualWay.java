package uk.proportion.bench;

import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;
import uk.proportion.bench.Script.StageMessage;
import uk.proportion.workflow.OvertakenMessages;

/** A bare engine with history {@code full} and stock settings, on which the variables of the processes hold the facts. */
final class UsualWay implements AutoCloseable {
    private static final String JOINT_CASE = "joint-case";

    private final ProcessEngine engine;
    private final Meter meter;
    private final Replay replay;
    private final Map<String, Object> waiting = new HashMap<>();
    private String reference;

    /** @param passingAll whether called processes take all variables and give all back */
    UsualWay(DataSource database, boolean passingAll, Meter meter) {
        this.meter = meter;
        UsualDiagrams diagrams = new UsualDiagrams(passingAll);
        this.replay = new Replay(diagrams);
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("usual-way");
        configuration.setDataSource(meter.of(database));
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory("full");
        configuration.setJobExecutorActivate(false);
        configuration.setDbMetricsReporterActivate(false);
        // As the Spring Boot starter has it; the stock generator would cost more
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.getProcessEnginePlugins().add(new SpinProcessEnginePlugin());
        configuration.setBeans(Map.of(
                "replay", replay,
                "beforeTables", replay.beforeTables(),
                "afterTables", replay.afterTables(),
                "teams", new Teams(),
                "dueDates", new DueDates()));
        this.engine = configuration.buildProcessEngine();
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        diagrams.deploy(deployment);
        deployment.deploy();
    }

    /** Every task has candidates; who they are costs nothing here. */
    public static final class Teams {
        public String of(DelegateExecution execution, String role) {
            return "greenfield-dsl";
        }

        public String reporter(DelegateExecution execution) {
            return "greenfield-dsl";
        }

        public List<String> involved(DelegateExecution execution, String roles) {
            return List.of(roles.split(","));
        }
    }

    /** Tasks have due dates; when that is costs nothing here. */
    public static final class DueDates {
        public Date of(DelegateExecution execution, String step) {
            return ClockUtil.getCurrentTime();
        }
    }

    /** Does to a new case what the script says. */
    void play(Script script) {
        reference = "U-" + UUID.randomUUID();
        replay.begin(script);
        engine.getIdentityService().setAuthenticatedUserId("somebody");
        script.steps().forEach(this::take);
        if (root() != null) {
            throw new IllegalStateException("The case is not closed");
        }
    }

    @Override
    public void close() {
        engine.close();
    }

    private void take(Script.Step step) {
        if (step instanceof Script.Report report) {
            start(report);
        } else if (step instanceof Script.Answer answer) {
            complete(answer);
        } else if (step instanceof Script.NewFacts newFacts) {
            state(newFacts.facts());
        } else if (step instanceof StageMessage message) {
            send(message);
        } else if (step instanceof Script.Finish) {
            count(() -> runtime()
                    .createMessageCorrelation("Nothing is left to do")
                    .processInstanceBusinessKey(reference)
                    .correlate());
        } else {
            count(() -> runtime()
                    .createMessageCorrelation("New facts on a closed case")
                    .processInstanceBusinessKey(reference)
                    .setVariables(waiting)
                    .correlateStartMessage());
        }
    }

    private void start(Script.Report report) {
        String definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(JOINT_CASE)
                .singleResult()
                .getId();
        count(() -> engine.getFormService().submitStartForm(definition, reference, report.answers()));
    }

    private void complete(Script.Answer answer) {
        Task task = find(answer);
        Map<String, Object> variables = new HashMap<>(answer.answers());
        variables.putAll(answer.codes());
        count(() -> engine.getTaskService().claim(task.getId(), "somebody"));
        count(() -> engine.getFormService().submitTaskForm(task.getId(), variables));
    }

    private Task find(Script.Answer answer) {
        return engine
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(reference)
                .taskDefinitionKey(answer.task())
                .orderByTaskCreateTime()
                .asc()
                .list()
                .stream()
                .max(Comparator.comparingLong(task -> likeness(task, answer.about())))
                .orElseThrow(() -> new IllegalStateException("There is no task " + answer));
    }

    private long likeness(Task task, Map<String, Object> about) {
        return about.entrySet().stream()
                .filter(entry -> Objects.equals(
                        entry.getValue(), engine.getTaskService().getVariable(task.getId(), entry.getKey())))
                .count();
    }

    private void state(Map<String, Object> facts) {
        ProcessInstance root = root();
        if (root == null) {
            waiting.putAll(facts);
        } else {
            count(() -> runtime().setVariables(root.getId(), facts));
        }
    }

    private void send(StageMessage message) {
        String stage = message.stage().name();
        if (message.kind() == StageMessage.Kind.DUE) {
            count(() -> runtime()
                    .createMessageCorrelation("Stage is due")
                    .processInstanceBusinessKey(reference)
                    .setVariableToTriggeredScope("stage", stage)
                    .setVariableToTriggeredScope("subject", message.subject())
                    .correlate());
        } else {
            count(() -> runtime()
                    .createMessageCorrelation(OvertakenMessages.of(message.stage()))
                    .processInstanceBusinessKey(reference)
                    .localVariableEquals("subject", message.subject())
                    .localVariableEquals("stage", stage)
                    .correlateAll());
        }
    }

    private ProcessInstance root() {
        return runtime()
                .createProcessInstanceQuery()
                .processDefinitionKey(JOINT_CASE)
                .processInstanceBusinessKey(reference)
                .singleResult();
    }

    private RuntimeService runtime() {
        return engine.getRuntimeService();
    }

    private void count(Runnable action) {
        meter.during(() -> {
            action.run();
            return null;
        });
    }
}
