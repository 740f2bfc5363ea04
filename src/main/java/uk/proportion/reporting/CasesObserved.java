package uk.proportion.reporting;

import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.CaseCourse;
import uk.proportion.shared.OrganisationId;

/** Cases reported, closed, reopened and corrected, and the time to the first protective step: of whoever reported. */
@Component
class CasesObserved implements Observer {
    @Override
    public Stream<Counted> observe(CaseHistory history) {
        CaseCourse course = history.course();
        OrganisationId reporter = course.reporter();
        Stream.Builder<Counted> cells = Stream.builder();
        cells.add(history.count(Measure.CASES, "REPORTED", course.reportedAt(), reporter));
        if (course.closedAt() != null) {
            cells.add(history.count(Measure.CASES, "CLOSED", course.closedAt(), reporter));
        }
        course.reopenedAt().forEach(at -> cells.add(history.count(Measure.CASES, "REOPENED", at, reporter)));
        course.correctedAt().stream()
                .findFirst()
                .ifPresent(at -> cells.add(history.count(Measure.CASES, "CORRECTED", at, reporter)));
        if (course.firstActionAt() != null) {
            cells.add(history.time(Measure.FIRST_ACTION, "", course.reportedAt(), course.firstActionAt(), reporter));
        }
        return cells.build();
    }
}
