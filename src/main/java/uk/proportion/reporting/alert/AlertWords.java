package uk.proportion.reporting.alert;

import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import uk.proportion.page.Words;
import uk.proportion.reporting.AlertCode;
import uk.proportion.reporting.CurrentAlerts;
import uk.proportion.shared.Agency;

/** Says in plain words what is out of the ordinary, what to do, and where to begin. */
@Component("alertWords")
class AlertWords implements CurrentAlerts {
    private static final List<String> AGENCIES =
            List.of(Agency.SCHOOL.name(), Agency.POLICE.name(), Agency.SOCIAL_CARE.name());

    private final Alerts alerts;
    private final Words words;
    private final MessageSource messages;

    AlertWords(Alerts alerts, Words words, MessageSource messages) {
        this.alerts = alerts;
        this.words = words;
        this.messages = messages;
    }

    @Override
    public List<CurrentAlert> now() {
        return alerts.open().stream()
                .map(one -> new CurrentAlert(
                        one.code(), title(one), say(one.code() + ".todo"), address(one), one.beganAt()))
                .toList();
    }

    /** What is, or was, out of the ordinary. */
    String title(Alerts.Raised alert) {
        boolean ofAnAgency = AGENCIES.contains(alert.about());
        return alert.code() == AlertCode.CHAIN_BROKEN
                ? say(alert.code() + "." + alert.about(), alert.figure())
                : say(
                        alert.code() + ".title",
                        alert.figure(),
                        ofAnAgency ? words.agency(Agency.valueOf(alert.about())) : "");
    }

    /** What an alert is called. */
    public String name(AlertCode code) {
        return say(code + ".name");
    }

    /** From when on it is raised: "from 150 % of what is usual on this weekday on". */
    public String when(AlertCode code, int threshold) {
        return say(code + ".when", threshold);
    }

    /** What its threshold counts, as the label of a field. */
    public String unit(AlertCode code) {
        return say("unit." + code.unit());
    }

    private static String address(Alerts.Raised alert) {
        return switch (alert.code()) {
            case BACKLOG -> "/dashboards/outstanding/cases?show=open&agency=" + alert.about();
            case BREACH -> "/tasks?filter=escalated";
            case STUCK_JOBS -> "/camunda/app/cockpit/default/";
            case IMAGERY_REFUSED, CHAIN_BROKEN -> null;
        };
    }

    String say(String key, Object... arguments) {
        return messages.getMessage("alerts." + key, arguments, LocaleContextHolder.getLocale());
    }
}
