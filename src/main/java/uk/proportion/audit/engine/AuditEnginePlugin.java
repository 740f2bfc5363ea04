package uk.proportion.audit.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Puts {@link TaskEvents} on every user task of every diagram, and {@link RecordedIdentities} in the place of the engine's own. */
@Component
class AuditEnginePlugin extends AbstractProcessEnginePlugin {
    private final TaskEvents taskEvents;
    private final ApplicationEventPublisher events;

    AuditEnginePlugin(TaskEvents taskEvents, ApplicationEventPublisher events) {
        this.taskEvents = taskEvents;
        this.events = events;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = new ArrayList<>();
        if (configuration.getCustomPostBPMNParseListeners() != null) {
            listeners.addAll(configuration.getCustomPostBPMNParseListeners());
        }
        listeners.add(new OnEveryTask());
        configuration.setCustomPostBPMNParseListeners(listeners);
        configuration.setIdentityProviderSessionFactory(new Identities());
    }

    private final class Identities implements SessionFactory {
        @Override
        public Class<?> getSessionType() {
            return RecordedIdentities.class;
        }

        @Override
        public Session openSession() {
            return new RecordedIdentities(events);
        }
    }

    private final class OnEveryTask extends AbstractBpmnParseListener {
        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
            task.addTaskListener(TaskListener.EVENTNAME_CREATE, taskEvents);
            task.addTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, taskEvents);
            task.addTaskListener(TaskListener.EVENTNAME_COMPLETE, taskEvents);
            task.addTaskListener(TaskListener.EVENTNAME_DELETE, taskEvents);
        }
    }
}
