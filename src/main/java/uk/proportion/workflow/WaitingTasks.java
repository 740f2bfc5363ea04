package uk.proportion.workflow;

import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;
import uk.proportion.shared.Agency;

/**
 * Tasks that can be done only when another agency has done something first, and until when they are put off: the social worker's
 * strategy discussion as long as police or school have not said what they bring to it, and an outcome that has to wait for a
 * plan that another agency delivers. What the form of the waiting task says anyway is all that this tells.
 */
@Component
class WaitingTasks {
    private static final String STRATEGY_DISCUSSION = "UserTask_HoldTheStrategyDiscussion";
    private static final String CONTRIBUTION = "UserTask_ContributeToTheStrategyDiscussion";
    private static final Set<String> OUTCOMES = Set.of("UserTask_ProposeTheOutcome", "UserTask_UpdateTheCrime");
    private static final Set<String> PLAN = Set.of("UserTask_AgreeThePlan", "UserTask_DeliverTheMeasure");
    private static final String PLAN_IS_OPEN = "INTERVENTION_UNFINISHED";
    /** What has no time of its own is looked at again as often as an open investigation. */
    private static final Duration LOOK_AGAIN = Duration.ofDays(28);

    private final Clock clock;
    private final Map<Predicate<TaskEntity>, Helps> waits = Map.of(
            WaitingTasks::isDiscussion,
                    (own, other) -> other.getTaskDefinitionKey().equals(CONTRIBUTION)
                            && other.getProcessInstanceId().equals(own.getProcessInstanceId()),
            WaitingTasks::isHeldOutcome, (own, other) -> PLAN.contains(other.getTaskDefinitionKey()));

    /** Whether a task of another agency is what the own one waits for. */
    private interface Helps {
        boolean with(TaskEntity own, TaskEntity other);
    }

    WaitingTasks(Clock clock) {
        this.clock = clock;
    }

    /**
     * Puts off those that wait, and no others.
     *
     * @param open all open tasks of one case
     * @param whose the agencies that a task is offered to, by its id
     */
    void mark(List<TaskEntity> open, Map<String, Set<Agency>> whose) {
        open.forEach(task -> {
            Date until = waits(task, open, whose) ? later(task) : null;
            if ((until == null) != (task.getFollowUpDate() == null)) {
                task.setFollowUpDate(until);
            }
        });
    }

    private boolean waits(TaskEntity task, List<TaskEntity> open, Map<String, Set<Agency>> whose) {
        Optional<Helps> help = waits.entrySet().stream()
                .filter(wait -> wait.getKey().test(task))
                .map(Map.Entry::getValue)
                .findFirst();
        return help.isPresent()
                && open.stream()
                        .filter(other -> help.get().with(task, other))
                        .anyMatch(other -> Collections.disjoint(
                                whose.getOrDefault(other.getId(), Set.of()),
                                whose.getOrDefault(task.getId(), Set.of())));
    }

    private static boolean isDiscussion(TaskEntity task) {
        return STRATEGY_DISCUSSION.equals(task.getTaskDefinitionKey());
    }

    private static boolean isHeldOutcome(TaskEntity task) {
        return OUTCOMES.contains(task.getTaskDefinitionKey())
                && PLAN_IS_OPEN.equals(ProcessVariable.WAITING_FOR.get(task));
    }

    private Date later(TaskEntity task) {
        return Objects.requireNonNullElseGet(
                task.getDueDate(), () -> Date.from(clock.instant().plus(LOOK_AGAIN)));
    }
}
