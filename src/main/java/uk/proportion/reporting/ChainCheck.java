package uk.proportion.reporting;

import java.time.Instant;
import java.util.Optional;

/** When the chain of the audit record was last verified by the platform itself, and what was found. */
public interface ChainCheck {

    /** What was found at that moment. */
    record Found(Instant at, boolean whole) {}

    /** Empty where it was never verified. */
    Optional<Found> last();
}
