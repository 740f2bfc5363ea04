package uk.proportion.home;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import uk.proportion.reporting.CurrentAlerts;
import uk.proportion.shared.Agency;
import uk.proportion.workflow.WorkOnCases;
import uk.proportion.workflow.WorkOnCases.Load;

/** What the partnership's manager sees of all agencies' work: how much there is, and references of cases that run late. */
@Component
class Overview {
    private static final int MOST = 10;
    private static final Load NOTHING = new Load(0, 0, 0, 0);

    private final WorkOnCases work;
    private final CurrentAlerts alerts;

    Overview(WorkOnCases work, CurrentAlerts alerts) {
        this.work = work;
        this.alerts = alerts;
    }

    /** A row of the table. */
    record Row(Agency agency, Load load) {}

    void show(Model page) {
        Map<Agency, Load> loads = work.byAgency();
        page.addAttribute(
                "loads",
                Stream.of(Agency.SCHOOL, Agency.POLICE, Agency.SOCIAL_CARE)
                        .map(agency -> new Row(agency, loads.getOrDefault(agency, NOTHING)))
                        .collect(Collectors.toList()));
        page.addAttribute("alerts", alerts.now());
        page.addAttribute("late", work.late(MOST));
    }
}
