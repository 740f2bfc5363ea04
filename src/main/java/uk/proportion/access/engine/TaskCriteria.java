package uk.proportion.access.engine;

import java.util.List;
import org.camunda.bpm.engine.task.TaskQuery;

/**
 * What is on a list of tasks; whatever is named has to be true together, and {@code null} names nothing.
 *
 * @param priorityFrom the lowest priority
 * @param steps ids of user tasks
 */
record TaskCriteria(
        Whose whose,
        Moment dueBefore,
        Moment dueAfter,
        Moment waitsUntilAfter,
        Moment createdBefore,
        Integer priorityFrom,
        boolean withoutDueDate,
        List<String> steps) {
    private static final String ME = "${currentUser()}";
    private static final String MY_GROUPS = "${currentUserGroups()}";

    TaskCriteria {
        steps = steps == null ? List.of() : List.copyOf(steps);
    }

    enum Whose {
        MINE,
        TEAM,
        NOBODYS
    }

    /** Counted from whenever somebody looks. */
    enum Moment {
        NOW("${now()}"),
        IN_24_HOURS("${dateTime().plusHours(24)}"),
        FOUR_HOURS_AGO("${dateTime().minusHours(4)}");

        private final String expression;

        Moment(String expression) {
            this.expression = expression;
        }
    }

    /** Puts these to an empty query; who looks and when stays open until somebody does. */
    TaskQuery ask(TaskQuery query) {
        switch (whose) {
            case MINE -> query.taskAssigneeExpression(ME);
            case TEAM -> query.taskCandidateGroupInExpression(MY_GROUPS).includeAssignedTasks();
            case NOBODYS -> query.taskCandidateGroupInExpression(MY_GROUPS).taskUnassigned();
        }
        askTimes(query);
        if (priorityFrom != null) {
            query.taskMinPriority(priorityFrom);
        }
        if (!steps.isEmpty()) {
            query.taskDefinitionKeyIn(steps.toArray(String[]::new));
        }
        return query;
    }

    private void askTimes(TaskQuery query) {
        if (dueBefore != null) {
            query.dueBeforeExpression(dueBefore.expression);
        }
        if (dueAfter != null) {
            query.dueAfterExpression(dueAfter.expression);
        }
        if (waitsUntilAfter != null) {
            query.followUpAfterExpression(waitsUntilAfter.expression);
        }
        if (createdBefore != null) {
            query.taskCreatedBeforeExpression(createdBefore.expression);
        }
        if (withoutDueDate) {
            query.withoutDueDate();
        }
    }
}
