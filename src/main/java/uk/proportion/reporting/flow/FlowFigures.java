package uk.proportion.reporting.flow;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What is given out about one activity in one period.
 *
 * @param counts how often it was gone through, in fives; what is missing is fewer, or never
 * @param buckets the durations, by bucket
 */
record FlowFigures(Map<Timing, Long> counts, SortedMap<Integer, Long> buckets) {
    /** With five on either side of it, no duration is one case's. */
    private static final long ENOUGH_FOR_A_MEDIAN = 10;

    private static final long ENOUGH_FOR_A_P90 = 50;
    private static final long ENOUGH_FOR_A_SHARE = 10;
    private static final double HALF = 0.5;
    private static final double NINE_TENTHS = 0.9;

    /** How often; 0 is fewer than five, or never. */
    long count() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** In seconds, less than 10 % off. */
    Optional<Long> median() {
        return count() < ENOUGH_FOR_A_MEDIAN ? Optional.empty() : quantile(HALF);
    }

    /** In seconds, less than 10 % off: nine in ten were faster. */
    Optional<Long> p90() {
        return count() < ENOUGH_FOR_A_P90 ? Optional.empty() : quantile(NINE_TENTHS);
    }

    /** Between 0 and 1, of those that had to be done by a time. */
    Optional<Double> lateShare() {
        long late = counts.getOrDefault(Timing.LATE, 0L);
        long due = late + counts.getOrDefault(Timing.IN_TIME, 0L);
        return due < ENOUGH_FOR_A_SHARE ? Optional.empty() : Optional.of((double) late / due);
    }

    private Optional<Long> quantile(double share) {
        long all = buckets.values().stream().mapToLong(Long::longValue).sum();
        long rank = (long) Math.ceil(share * all);
        long passed = 0;
        for (SortedMap.Entry<Integer, Long> bucket : buckets.entrySet()) {
            passed += bucket.getValue();
            if (passed >= rank) {
                return Optional.of(DurationBuckets.seconds(bucket.getKey()));
            }
        }
        return Optional.empty();
    }
}
