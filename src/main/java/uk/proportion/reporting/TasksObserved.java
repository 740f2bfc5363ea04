package uk.proportion.reporting;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.proportion.audit.TaskCourse;
import uk.proportion.shared.Agency;
import uk.proportion.shared.OrganisationId;

/** How long completed tasks waited and took, whether they were in time, how often they changed hands; delivery of measures. */
@Component
class TasksObserved implements Observer {
    private static final String DELIVER = "UserTask_DeliverTheMeasure";
    private static final String CHECK = "UserTask_CheckThePoliceResponse";
    private static final Set<String> ASSESSING =
            Set.of("UserTask_EstablishTheFacts", "UserTask_HoldTheJointEnquiry", "UserTask_PutACrimeForward", CHECK);
    private static final Duration A_MONTH = Duration.ofDays(30);

    @Override
    public Stream<Counted> observe(CaseHistory history) {
        Stream<Counted> each = history.tasks().stream()
                .filter(TaskCourse::isCompleted)
                .filter(task ->
                        task.offeredTo().size() == 1 && !task.offeredTo().contains(Agency.PARTNERSHIP))
                .flatMap(task -> cells(history, task));
        return Stream.concat(each, assessment(history));
    }

    private static Stream<Counted> cells(CaseHistory history, TaskCourse task) {
        String agency = task.offeredTo().iterator().next().name();
        OrganisationId whose = task.completedBy();
        Instant end = task.endedAt();
        Stream.Builder<Counted> cells = Stream.builder();
        cells.add(history.count(Measure.TASK, inTime(task), end, whose));
        cells.add(history.count(Measure.REASSIGNMENT, hands(task.takenAt()), end, whose));
        cells.add(history.time(Measure.TASK_PROCESSING, agency, task.createdAt(), end, whose));
        if (!task.takenAt().isEmpty()) {
            Instant first = task.takenAt().get(0);
            Instant last = task.takenAt().get(task.takenAt().size() - 1);
            cells.add(history.time(Measure.TASK_WAIT, agency, Duration.between(task.createdAt(), first), end, whose));
            cells.add(history.time(Measure.TASK_HANDLING, agency, last, end, whose));
        }
        if (task.step().equals(DELIVER)) {
            boolean soon = !end.isAfter(task.createdAt().plus(A_MONTH));
            cells.add(history.count(Measure.EDUCATION, soon ? "WITHIN_30_DAYS" : "LATER", end, whose));
        }
        return cells.build();
    }

    private static String inTime(TaskCourse task) {
        if (task.dueAt() == null) {
            return "UNDATED";
        }
        return task.isLate() ? "LATE" : "IN_TIME";
    }

    private static String hands(List<Instant> taken) {
        return switch (taken.size()) {
            case 0, 1 -> "NEVER";
            case 2 -> "ONCE";
            default -> "MORE";
        };
    }

    /** Of the first assessment: from the first task of the police to the first that is taken, and to the first check. */
    private static Stream<Counted> assessment(CaseHistory history) {
        List<TaskCourse> assessing = history.tasks().stream()
                .filter(task -> ASSESSING.contains(task.step()))
                .sorted(Comparator.comparing(TaskCourse::createdAt))
                .toList();
        Optional<OrganisationId> force = history.of(Agency.POLICE);
        if (assessing.isEmpty() || force.isEmpty()) {
            return Stream.empty();
        }
        Instant begins = assessing.get(0).createdAt();
        Stream<Counted> started = assessing.stream()
                .flatMap(task -> task.takenAt().stream())
                .min(Comparator.naturalOrder())
                .map(at -> history.time(Measure.ASSESSMENT_START, "", begins, at, force.get()))
                .stream();
        Stream<Counted> completed = assessing.stream()
                .filter(task -> task.step().equals(CHECK) && task.isCompleted())
                .map(TaskCourse::endedAt)
                .min(Comparator.naturalOrder())
                .map(at -> history.time(Measure.ASSESSMENT, "", begins, at, force.get()))
                .stream();
        return Stream.concat(started, completed);
    }
}
