package uk.proportion.workflow;

import java.util.function.Consumer;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Says of every user task of every diagram when it is over. */
class EndsOfTasks extends AbstractBpmnParseListener {
    private final TaskListener over;

    EndsOfTasks(Consumer<TaskOver> events) {
        this.over = task -> events.accept(new TaskOver(task.getId()));
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        task.addTaskListener(TaskListener.EVENTNAME_COMPLETE, over);
        task.addTaskListener(TaskListener.EVENTNAME_DELETE, over);
    }
}
