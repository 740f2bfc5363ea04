package uk.proportion.departure.web;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.proportion.page.Panel;
import uk.proportion.page.TaskPanel;

/** Leads from a review to the figures. */
@Component
class DeparturePanel implements TaskPanel {

    @Override
    public boolean appliesTo(String form) {
        return "review-the-departure".equals(form);
    }

    @Override
    public Optional<Panel> show(Shown shown) {
        return Optional.of(new Panel("departure/panel", Map.of()));
    }
}
