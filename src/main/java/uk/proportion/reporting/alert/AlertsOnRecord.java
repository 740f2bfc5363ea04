package uk.proportion.reporting.alert;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import uk.proportion.reporting.AlertRaised;
import uk.proportion.shared.Occurrence;

/** Has it put on the audit record when an alert begins and when it ends. */
@Component
class AlertsOnRecord {
    private final ApplicationEventPublisher events;

    AlertsOnRecord(ApplicationEventPublisher events) {
        this.events = events;
    }

    @EventListener
    void on(AlertRaised alert) {
        events.publishEvent(Occurrence.of(alert.begun() ? "ALERT_BEGAN" : "ALERT_ENDED")
                .with("alert", alert.code().name())
                .with("about", alert.about())
                .with("figure", alert.figure()));
    }
}
