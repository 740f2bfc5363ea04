package uk.proportion.departure.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.proportion.departure.DepartureReviews;
import uk.proportion.departure.DepartureReviews.ToReview;
import uk.proportion.page.Panel;
import uk.proportion.page.TaskPanel;

/** What of the case is to be reviewed, in plain words, and the way to the figures. */
@Component
class DeparturePanel implements TaskPanel {
    private final DepartureReviews reviews;

    DeparturePanel(DepartureReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public boolean appliesTo(String form) {
        return "review-the-departure".equals(form);
    }

    @Override
    public Optional<Panel> show(Shown shown) {
        List<ToReview> open = reviews.open(shown.reference());
        return Optional.of(new Panel("departure/panel", Map.of("open", open)));
    }
}
