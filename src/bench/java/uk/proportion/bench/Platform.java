package uk.proportion.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.aopalliance.intercept.MethodInterceptor;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.Task;
import org.springframework.aop.framework.ProxyFactory;
import uk.proportion.MutableClock;
import uk.proportion.casefile.Assessment;
import uk.proportion.casefile.FactChanges;
import uk.proportion.casefile.NewFacts;
import uk.proportion.scenario.Scenario;
import uk.proportion.scenario.ScenarioRunner;
import uk.proportion.shared.CaseReference;
import uk.proportion.workflow.FormDefinitions;
import uk.proportion.workflow.ProcessVariable;

/**
 * The whole product in its usual wiring, worked through the doors that people use. Only what the doors do is counted: not how
 * the player finds its tasks and answers.
 */
final class Platform {
    private static final Set<String> DOORS = Set.of("claim", "submitTaskForm", "submitStartForm");
    private static final List<ProcessVariable> ABOUT = List.of(
            ProcessVariable.CRIME,
            ProcessVariable.CHILD,
            ProcessVariable.STAGE,
            ProcessVariable.SUBJECT,
            ProcessVariable.MEASURE,
            ProcessVariable.CONTRIBUTOR);

    private final ProcessEngine engine;
    private final Recorder recorder;
    private final Meter meter;
    private final ScenarioRunner runner;

    Platform(
            ProcessEngine engine,
            Assessment assessment,
            NewFacts newFacts,
            FormDefinitions forms,
            MutableClock clock,
            Recorder recorder,
            Meter meter) {
        this.engine = engine;
        this.recorder = recorder;
        this.meter = meter;
        this.runner = new ScenarioRunner(doorsOf(engine), assessment, doorOf(newFacts), forms, clock);
    }

    /** Works a case until nobody can do more. */
    CaseReference play(Scenario scenario) {
        CaseReference reference = runner.start(scenario.stages().get(0));
        scenario.stages().stream().skip(1).forEach(stage -> runner.advance(reference, stage));
        if (!runner.leftOpen(reference).isEmpty()) {
            throw new IllegalStateException(scenario.id() + " is not closed: " + runner.leftOpen(reference));
        }
        return reference;
    }

    private ProcessEngine doorsOf(ProcessEngine whole) {
        TaskService tasks = counted(TaskService.class, whole.getTaskService());
        FormService forms = counted(FormService.class, whole.getFormService());
        return proxy(ProcessEngine.class, (self, method, with) -> switch (method.getName()) {
            case "getTaskService" -> tasks;
            case "getFormService" -> forms;
            default -> method.invoke(whole, with);
        });
    }

    private <T> T counted(Class<T> type, T service) {
        return proxy(type, (self, method, with) -> {
            if (!DOORS.contains(method.getName())) {
                return invoke(service, method, with);
            }
            note(method.getName(), with);
            return meter.during(() -> invoke(service, method, with));
        });
    }

    private static Object invoke(Object service, java.lang.reflect.Method method, Object[] with) {
        try {
            return method.invoke(service, with);
        } catch (InvocationTargetException refused) {
            throw (RuntimeException) refused.getCause();
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @SuppressWarnings("unchecked")
    private void note(String door, Object[] with) {
        if (door.equals("submitStartForm")) {
            recorder.add(new Script.Report(FlatFacts.of((Map<String, Object>) with[1], "case")));
        } else if (door.equals("submitTaskForm")) {
            recorder.add(answer((String) with[0], (Map<String, Object>) with[1]));
        }
    }

    /** Looks at the task as the platform: whoever is signed in reads no variables. */
    private Script.Answer answer(String id, Map<String, Object> answers) {
        IdentityService identity = engine.getIdentityService();
        Authentication signedIn = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return answerAsThePlatform(id, answers);
        } finally {
            identity.setAuthentication(signedIn);
        }
    }

    private Script.Answer answerAsThePlatform(String id, Map<String, Object> answers) {
        Task task = engine.getTaskService().createTaskQuery().taskId(id).singleResult();
        Map<String, Object> about = new HashMap<>();
        ABOUT.forEach(variable ->
                about.put(variable.key(), engine.getTaskService().getVariable(id, variable.key())));
        String subject = Stream.of(ProcessVariable.CRIME, ProcessVariable.CHILD, ProcessVariable.SUBJECT)
                .map(variable -> (String) about.get(variable.key()))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse("case");
        return new Script.Answer(
                task.getTaskDefinitionKey(), about, FlatFacts.of(answers, subject), recorder.codesOfTheNextTask());
    }

    private NewFacts doorOf(NewFacts newFacts) {
        ProxyFactory door = new ProxyFactory(newFacts);
        door.setProxyTargetClass(true);
        door.addAdvice((MethodInterceptor) call -> {
            recorder.add(new Script.NewFacts(FlatFacts.of((FactChanges) call.getArguments()[1])));
            return meter.during(() -> invoke(newFacts, call.getMethod(), call.getArguments()));
        });
        return (NewFacts) door.getProxy();
    }

    private static <T> T proxy(Class<T> type, java.lang.reflect.InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
