package uk.proportion.reporting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.proportion.audit.TaskCourse;
import uk.proportion.casefile.CaseCourse;
import uk.proportion.departure.Departures.Choice;
import uk.proportion.shared.Agency;
import uk.proportion.shared.OrganisationId;

/** All that figures are made of, of one case. */
record CaseHistory(CaseCourse course, List<TaskCourse> tasks, List<Choice> departures) {
    Band band() {
        return Band.of(course.tier());
    }

    /** Something that happened at an organisation. */
    Counted count(Measure measure, String part, Instant at, OrganisationId organisation) {
        return cell(measure, part, at, organisation.value(), band(), Counted.NO_TIME);
    }

    /** A time that an organisation took. */
    Counted time(Measure measure, String part, Instant from, Instant to, OrganisationId organisation) {
        return time(measure, part, Duration.between(from, to), to, organisation);
    }

    Counted time(Measure measure, String part, Duration time, Instant at, OrganisationId organisation) {
        return cell(measure, part, at, organisation.value(), band(), Durations.bucket(time));
    }

    /** Something that is counted for the partnership as a whole, in all bands together, because parts of it would be too small. */
    Counted overall(Measure measure, String part, Instant at) {
        return cell(measure, part, at, Counted.WHOLE_PARTNERSHIP, Band.NONE, Counted.NO_TIME);
    }

    private Counted cell(Measure measure, String part, Instant at, String organisation, Band band, int bucket) {
        return new Counted(measure, part, MonthNumber.of(at), organisation, course.nation(), band, bucket);
    }

    Optional<OrganisationId> of(Agency agency) {
        return Optional.ofNullable(course.agencies().get(agency));
    }
}
