package uk.proportion.reporting.flow;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import uk.proportion.reporting.Durations;

/**
 * What is given out about one activity in one period.
 *
 * @param counts how often it was gone through, in fives; what is missing is fewer, or never
 * @param buckets the durations, by bucket
 */
record FlowFigures(Map<Timing, Long> counts, SortedMap<Integer, Long> buckets) {
    private static final long ENOUGH_FOR_A_SHARE = 10;

    /** How often; 0 is fewer than five, or never. */
    long count() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** In seconds, less than 10 % off. */
    Optional<Long> median() {
        return count() < Durations.LEAST_FOR_A_MEDIAN
                ? Optional.empty()
                : Durations.median(buckets).map(Duration::toSeconds);
    }

    /** In seconds, less than 10 % off: nine in ten were faster. */
    Optional<Long> p90() {
        return count() < Durations.LEAST_FOR_NINE_OF_TEN
                ? Optional.empty()
                : Durations.nineOfTen(buckets).map(Duration::toSeconds);
    }

    /** Between 0 and 1, of those that had to be done by a time. */
    Optional<Double> lateShare() {
        long late = counts.getOrDefault(Timing.LATE, 0L);
        long due = late + counts.getOrDefault(Timing.IN_TIME, 0L);
        return due < ENOUGH_FOR_A_SHARE ? Optional.empty() : Optional.of((double) late / due);
    }
}
