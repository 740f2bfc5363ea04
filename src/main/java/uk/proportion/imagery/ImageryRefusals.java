package uk.proportion.imagery;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.proportion.shared.Occurrence;

/** Counts each refusal ({@code imagery.refused}, by door and kind) and has it put on record; nothing of what was sent is kept. */
@Component
public class ImageryRefusals {
    static final String COUNTER = "imagery.refused";
    private static final String DOOR = "door";
    private static final String KIND = "kind";

    private final MeterRegistry meters;
    private final ApplicationEventPublisher events;

    ImageryRefusals(MeterRegistry meters, ApplicationEventPublisher events) {
        this.meters = meters;
        this.events = events;
    }

    /** Something was refused there, to whoever is signed in on this thread. */
    public void refused(Door door, ImageryKind kind) {
        meters.counter(COUNTER, DOOR, door.name(), KIND, kind.name()).increment();
        events.publishEvent(Occurrence.of("IMAGERY_REFUSED")
                .with(DOOR, door.name())
                .with(KIND, kind.name())
                .asRefused());
    }
}
