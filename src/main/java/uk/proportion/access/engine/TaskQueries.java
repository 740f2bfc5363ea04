package uk.proportion.access.engine;

import org.camunda.bpm.engine.task.TaskQuery;
import uk.proportion.access.TaskCriteria;
import uk.proportion.access.TaskCriteria.Moment;

/** Puts what is on a list as a question to the engine; who looks and when stays open until somebody does. */
final class TaskQueries {
    private static final String ME = "${currentUser()}";
    private static final String MY_GROUPS = "${currentUserGroups()}";

    private TaskQueries() {}

    /** @param query an empty one */
    static TaskQuery ask(TaskCriteria list, TaskQuery query) {
        switch (list.whose()) {
            case MINE -> query.taskAssigneeExpression(ME);
            case TEAM -> query.taskCandidateGroupInExpression(MY_GROUPS).includeAssignedTasks();
            case NOBODYS -> query.taskCandidateGroupInExpression(MY_GROUPS).taskUnassigned();
        }
        askTimes(list, query);
        if (list.priorityFrom() != null) {
            query.taskMinPriority(list.priorityFrom());
        }
        if (!list.steps().isEmpty()) {
            query.taskDefinitionKeyIn(list.steps().toArray(String[]::new));
        }
        return query;
    }

    private static void askTimes(TaskCriteria list, TaskQuery query) {
        if (list.dueBefore() != null) {
            query.dueBeforeExpression(expression(list.dueBefore()));
        }
        if (list.dueAfter() != null) {
            query.dueAfterExpression(expression(list.dueAfter()));
        }
        if (list.waitsUntilAfter() != null) {
            query.followUpAfterExpression(expression(list.waitsUntilAfter()));
        }
        if (list.createdBefore() != null) {
            query.taskCreatedBeforeExpression(expression(list.createdBefore()));
        }
        if (list.withoutDueDate()) {
            query.withoutDueDate();
        }
    }

    private static String expression(Moment moment) {
        long hours = moment.fromNow().toHours();
        if (hours == 0) {
            return "${now()}";
        }
        return hours > 0
                ? "${dateTime().plusHours(%d)}".formatted(hours)
                : "${dateTime().minusHours(%d)}".formatted(-hours);
    }
}
