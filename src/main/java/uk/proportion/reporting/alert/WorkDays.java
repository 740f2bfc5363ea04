package uk.proportion.reporting.alert;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import uk.proportion.reporting.OutstandingWork;
import uk.proportion.reporting.OutstandingWork.Load;
import uk.proportion.reporting.OutstandingWork.Measure;
import uk.proportion.reporting.OutstandingWork.Scope;
import uk.proportion.shared.Agency;

/** How much each agency had open on each day. */
@Component
class WorkDays {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int WEEKS = 4;
    private static final int A_WEEK = 7;
    private static final List<Agency> CASEWORK = List.of(Agency.SCHOOL, Agency.POLICE, Agency.SOCIAL_CARE);

    private final OutstandingWork work;
    private final NamedParameterJdbcTemplate jdbc;
    private final Clock clock;

    WorkDays(OutstandingWork work, NamedParameterJdbcTemplate jdbc, Clock clock) {
        this.work = work;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Brings the row of today up to date, for each agency; whoever calls holds the watch's lock. */
    void keepToday() {
        Map<Agency, Load> loads = new EnumMap<>(Agency.class);
        work.byAgency(Scope.ALL).forEach(load -> loads.put(load.agency(), load));
        jdbc.update("delete from work_day where work_date = :day", Map.of("day", Date.valueOf(today())));
        CASEWORK.forEach(agency -> jdbc.update(
                "insert into work_day (work_date, agency, open_tasks, overdue) values (:day, :agency, :open, :overdue)",
                Map.of(
                        "day", Date.valueOf(today()),
                        "agency", agency.name(),
                        "open", count(loads, agency, Measure.OPEN),
                        "overdue", count(loads, agency, Measure.OVERDUE))));
    }

    /** How much that agency has open today, as it was last counted. */
    long openToday(Agency agency) {
        return open(agency, List.of(today())).stream().findFirst().orElse(0L);
    }

    /** How much that agency had open on this day of the past four weeks, as far as it was counted; in ascending order. */
    List<Long> openOnSuchDays(Agency agency) {
        List<LocalDate> days = IntStream.rangeClosed(1, WEEKS)
                .mapToObj(week -> today().minusDays((long) week * A_WEEK))
                .toList();
        return open(agency, days);
    }

    private List<Long> open(Agency agency, List<LocalDate> days) {
        return jdbc.queryForList(
                "select open_tasks from work_day where agency = :agency and work_date in (:days) order by open_tasks",
                Map.of(
                        "agency",
                        agency.name(),
                        "days",
                        days.stream().map(Date::valueOf).toList()),
                Long.class);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(LONDON));
    }

    private static long count(Map<Agency, Load> loads, Agency agency, Measure measure) {
        Load load = loads.get(agency);
        return load == null ? 0 : load.of(measure);
    }
}
