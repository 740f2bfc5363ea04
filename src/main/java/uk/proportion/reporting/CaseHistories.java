package uk.proportion.reporting;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.proportion.audit.TaskCourse;
import uk.proportion.audit.TaskCourses;
import uk.proportion.casefile.CaseCourses;
import uk.proportion.departure.Departures;
import uk.proportion.departure.Departures.Choice;
import uk.proportion.shared.CaseReference;

/** Reads how cases have gone from the case file, the record and the departures; as many statements for one case as for many. */
@Component
class CaseHistories {
    private final CaseCourses courses;
    private final TaskCourses tasks;
    private final Departures departures;

    CaseHistories(CaseCourses courses, TaskCourses tasks, Departures departures) {
        this.courses = courses;
        this.tasks = tasks;
        this.departures = departures;
    }

    List<CaseHistory> of(Collection<CaseReference> cases) {
        Map<CaseReference, List<TaskCourse>> tasksOfEach = tasks.of(cases);
        Map<CaseReference, List<Choice>> chosen =
                departures.in(cases).stream().collect(Collectors.groupingBy(Choice::reference));
        return courses.of(cases).stream()
                .map(course -> new CaseHistory(
                        course,
                        tasksOfEach.getOrDefault(course.reference(), List.of()),
                        chosen.getOrDefault(course.reference(), List.of())))
                .toList();
    }

    /** Some of all cases, in the order of their references. */
    List<CaseReference> references(String after, int most) {
        return courses.references(after, most);
    }
}
