package uk.proportion.reporting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.proportion.audit.TaskCourse;
import uk.proportion.shared.Agency;

/**
 * In closed cases of two agencies or more: how long one agency alone had something to do while the others waited for it, by
 * agency. The time between two moments at which a task comes up or ends belongs to whoever alone has open tasks meanwhile.
 */
@Component
class WaitingObserved implements Observer {
    @Override
    public Stream<Counted> observe(CaseHistory history) {
        Instant closed = history.course().closedAt();
        if (closed == null || history.course().agencies().size() < 2) {
            return Stream.empty();
        }
        List<Counted> cells = new ArrayList<>();
        alone(history.tasks(), closed)
                .forEach((agency, time) -> history.of(agency)
                        .ifPresent(
                                whose -> cells.add(history.time(Measure.WAITING, agency.name(), time, closed, whose))));
        return cells.stream();
    }

    static Map<Agency, Duration> alone(List<TaskCourse> tasks, Instant closed) {
        Set<Instant> moments = new TreeSet<>();
        tasks.forEach(task -> {
            moments.add(task.createdAt());
            moments.add(end(task, closed));
        });
        Map<Agency, Duration> alone = new EnumMap<>(Agency.class);
        Instant from = null;
        for (Instant to : moments) {
            if (from != null) {
                Set<Agency> busy = busy(tasks, from, closed);
                if (busy.size() == 1) {
                    alone.merge(busy.iterator().next(), Duration.between(from, to), Duration::plus);
                }
            }
            from = to;
        }
        return alone;
    }

    private static Set<Agency> busy(List<TaskCourse> tasks, Instant at, Instant closed) {
        Set<Agency> busy = EnumSet.noneOf(Agency.class);
        tasks.stream()
                .filter(task ->
                        !task.createdAt().isAfter(at) && end(task, closed).isAfter(at))
                .forEach(task -> busy.addAll(task.offeredTo()));
        busy.remove(Agency.PARTNERSHIP);
        return busy;
    }

    private static Instant end(TaskCourse task, Instant closed) {
        return task.endedAt() == null ? closed : task.endedAt();
    }
}
