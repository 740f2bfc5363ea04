package uk.proportion.reporting.alert;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.proportion.reporting.AlertCode;

/** Looks for what is out of the ordinary. Of several nodes one looks at a time; the others pass and come again. */
@Service
class AlertWatch {
    private final JdbcTemplate jdbc;
    private final WorkDays days;
    private final AlertRules rules;
    private final Alerts alerts;
    private final List<Signal> signals;

    AlertWatch(JdbcTemplate jdbc, WorkDays days, AlertRules rules, Alerts alerts, List<Signal> signals) {
        this.jdbc = jdbc;
        this.days = days;
        this.rules = rules;
        this.alerts = alerts;
        this.signals = signals;
    }

    @Transactional
    public void look() {
        boolean mine = !jdbc.queryForList("select id from alert_watch for update skip locked", Integer.class)
                .isEmpty();
        if (mine) {
            days.keepToday();
            Map<AlertCode, Integer> thresholds =
                    rules.all().stream().collect(Collectors.toMap(AlertRules.Rule::code, AlertRules.Rule::threshold));
            signals.forEach(signal -> alerts.follow(signal.code(), signal.beyond(thresholds.get(signal.code()))));
        }
    }
}
