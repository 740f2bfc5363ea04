package uk.proportion.home;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import uk.proportion.reporting.CurrentAlerts;
import uk.proportion.reporting.CurrentLoads;
import uk.proportion.reporting.CurrentLoads.OfAgencies;
import uk.proportion.reporting.OutstandingWork.Load;
import uk.proportion.reporting.OutstandingWork.Measure;
import uk.proportion.shared.Agency;

/** What the partnership's manager sees of all agencies' work: how much there is, and references of cases that run late. */
@Component
class Overview {
    private final CurrentLoads loads;
    private final CurrentAlerts alerts;

    Overview(CurrentLoads loads, CurrentAlerts alerts) {
        this.loads = loads;
        this.alerts = alerts;
    }

    /** A row of the table: numbers of open tasks. */
    record Row(Agency agency, long tasks, long overdue, long unclaimed, long undated) {}

    void show(Model page) {
        OfAgencies open = loads.now();
        page.addAttribute(
                "loads",
                Stream.of(Agency.SCHOOL, Agency.POLICE, Agency.SOCIAL_CARE)
                        .map(agency -> row(agency, open.loads()))
                        .toList());
        page.addAttribute("countedAt", open.at());
        page.addAttribute("alerts", alerts.now());
        page.addAttribute("late", open.late());
    }

    private static Row row(Agency agency, List<Load> loads) {
        return loads.stream()
                .filter(load -> load.agency() == agency)
                .findFirst()
                .map(load -> new Row(
                        agency,
                        load.of(Measure.OPEN),
                        load.of(Measure.OVERDUE),
                        load.of(Measure.UNCLAIMED),
                        load.of(Measure.UNDATED)))
                .orElse(new Row(agency, 0, 0, 0, 0));
    }
}
