package uk.proportion.reporting.flow;

import java.time.Duration;
import java.time.Instant;
import uk.proportion.shared.Agency;

/**
 * A case has gone through one activity of a diagram, to its end.
 *
 * @param agency whose work it was; {@code null} where nobody's
 * @param took from when it began to its end, by the clock
 */
public record Passage(
        String process, int version, String activity, Agency agency, Instant ended, Duration took, Timing timing) {}
