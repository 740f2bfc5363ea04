package uk.proportion.workflow;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import uk.proportion.casefile.Clocks;

/** Runs the clock of a step as long as a task is open whose due date {@link DueDates} sets for it. */
class ClocksOfTasks extends AbstractBpmnParseListener {
    private static final Pattern DATED =
            Pattern.compile("\\$\\{dueDates\\.(?:of|by)\\(execution, (?:'(?<step>\\w+)'|(?<variable>\\w+))[,)].*");

    private final Clocks clocks;

    ClocksOfTasks(Clocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        Expression due = task.getDueDateExpression();
        Matcher dated = DATED.matcher(due == null ? "" : due.getExpressionText());
        if (dated.matches()) {
            ClockOfTask clock = new ClockOfTask(clocks, dated.group("step"), dated.group("variable"));
            task.addTaskListener(TaskListener.EVENTNAME_CREATE, clock);
            task.addTaskListener(TaskListener.EVENTNAME_COMPLETE, clock);
            task.addTaskListener(TaskListener.EVENTNAME_DELETE, clock);
        }
    }

    /** @param variable the process variable that names the step, where the diagram does not */
    private record ClockOfTask(Clocks clocks, String step, String variable) implements TaskListener {

        @Override
        public void notify(DelegateTask task) {
            Work work = Work.of(task);
            String own = step != null ? step : (String) task.getVariable(variable);
            if (EVENTNAME_CREATE.equals(task.getEventName())) {
                clocks.run(
                        work.reference(), own, work.subject(), task.getDueDate().toInstant());
            } else {
                clocks.stop(work.reference(), own, work.subject(), EVENTNAME_COMPLETE.equals(task.getEventName()));
            }
        }
    }
}
