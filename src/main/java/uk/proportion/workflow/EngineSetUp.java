package uk.proportion.workflow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.proportion.casefile.Clocks;

/** Sets the engine up: guarded doors, what it remembers, and the few beans that diagrams may name. */
@Component
class EngineSetUp extends AbstractProcessEnginePlugin {
    private final ApplicationContext context;
    private final ObjectProvider<TaskDoor> taskDoor;
    private final ObjectProvider<StartForms> startForms;
    private final TaskNotes taskNotes;
    private final Clocks clocks;

    EngineSetUp(
            ApplicationContext context,
            ObjectProvider<TaskDoor> taskDoor,
            ObjectProvider<StartForms> startForms,
            TaskNotes taskNotes,
            Clocks clocks) {
        this.context = context;
        this.taskDoor = taskDoor;
        this.startForms = startForms;
        this.taskNotes = taskNotes;
        this.clocks = clocks;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        guard(configuration);
        configuration.setCustomHistoryLevels(List.of(new CaseworkHistory()));
        configuration.setHistory(CaseworkHistory.NAME);
        configuration.setCustomPostBPMNParseListeners(with(
                configuration.getCustomPostBPMNParseListeners(),
                new TaskNotesOnEveryTask(taskNotes),
                new ClocksOfTasks(clocks),
                new EndsOfTasks(context::publishEvent)));
        configuration.setBeans(beansForDiagrams());
        // Before it asks this plug-in, the engine's factory has made one that reaches every bean
        configuration.setExpressionManager(new PlainExpressions(context, configuration.getBeans()));
    }

    private void guard(ProcessEngineConfigurationImpl configuration) {
        TransactionTemplate transactions = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        FormDefinitions forms = context.getBean(FormDefinitions.class);
        configuration.setTaskService(new GuardedTaskService(taskDoor::getObject, forms, () -> transactions));
        configuration.setFormService(new GuardedFormService(
                startForms::getObject,
                configuration::getTaskService,
                forms,
                () -> transactions,
                context::publishEvent));
        configuration.setFilterService(new GuardedFilterService());
        configuration.setCustomSessionFactories(with(
                configuration.getCustomSessionFactories(),
                TasksAsKnown.factory(),
                TaskWrites.factory(context.getBean(OpenTaskTable.class)::renew)));
        configuration.setCustomPreCommandInterceptorsTxRequired(List.of(new DoorsOnly(configuration)));
        configuration.setCustomPreCommandInterceptorsTxRequiresNew(List.of(new DoorsOnly(configuration)));
    }

    /** Other plug-ins add to the same lists, before or after. */
    @SafeVarargs
    private static <T> List<T> with(List<T> there, T... more) {
        List<T> all = new ArrayList<>(there == null ? List.of() : there);
        all.addAll(List.of(more));
        return all;
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        PlainVariables.only((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration());
    }

    /** Delegates, listeners and the three helpers of diagrams: no other bean can be reached from an expression. */
    private Map<Object, Object> beansForDiagrams() {
        Map<Object, Object> beans = new HashMap<>();
        beans.putAll(context.getBeansOfType(JavaDelegate.class));
        beans.putAll(context.getBeansOfType(ExecutionListener.class));
        beans.put("teams", context.getBean(Teams.class));
        beans.put("dueDates", context.getBean(DueDates.class));
        beans.put("stepClocks", context.getBean(StepClocks.class));
        return beans;
    }
}
