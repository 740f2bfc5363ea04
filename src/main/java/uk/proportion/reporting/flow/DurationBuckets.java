package uk.proportion.reporting.flow;

import java.time.Duration;

/**
 * Durations on a scale on which each step is 2^(1/4) times the one before, so that a bucket is 19 % wide and its middle less
 * than 10 % off. Bucket 0 is less than a second.
 */
final class DurationBuckets {
    private static final double STEPS_TO_THE_DOUBLE = 4;
    private static final double MILLIS = 1000;

    private DurationBuckets() {}

    static int of(Duration duration) {
        double seconds = duration.toMillis() / MILLIS;
        return seconds < 1 ? 0 : 1 + (int) Math.floor(STEPS_TO_THE_DOUBLE * Math.log(seconds) / Math.log(2));
    }

    /** The geometric middle of a bucket, in whole seconds. */
    static long seconds(int bucket) {
        return bucket == 0 ? 0 : Math.round(Math.pow(2, (bucket - 0.5) / STEPS_TO_THE_DOUBLE));
    }
}
