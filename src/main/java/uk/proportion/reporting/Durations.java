package uk.proportion.reporting;

import java.time.Duration;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Times are counted in buckets, two for each doubling from a minute on: what is read off a bucket, its geometric middle, is at
 * most 19 % off. So medians under any filter come from sums, and no single time is kept.
 */
public final class Durations {
    /** A median is given from so many on: at least five lie on either side of it. */
    public static final int LEAST_FOR_A_MEDIAN = 10;

    /** The time within which nine of ten lie is given from so many on: at least five lie above it. */
    public static final int LEAST_FOR_NINE_OF_TEN = 50;

    private static final int PER_DOUBLING = 2;
    private static final int LARGEST = 60;
    private static final double SECONDS_OF_THE_FIRST = 60;

    private Durations() {}

    /** The bucket of a time: 0 up to a minute, then two for each doubling. What is negative is none at all. */
    public static int bucket(Duration time) {
        double seconds = Math.max(0, time.toMillis() / 1000.0);
        if (seconds <= SECONDS_OF_THE_FIRST) {
            return 0;
        }
        double doublings = Math.log(seconds / SECONDS_OF_THE_FIRST) / Math.log(2);
        return Math.min(LARGEST, 1 + (int) Math.floor(doublings * PER_DOUBLING));
    }

    /** What a bucket is read as: its geometric middle, half a minute for the first. */
    public static Duration middle(int bucket) {
        double seconds = bucket == 0
                ? SECONDS_OF_THE_FIRST / 2
                : SECONDS_OF_THE_FIRST * Math.pow(2, (bucket - 0.5) / PER_DOUBLING);
        return Duration.ofSeconds(Math.round(seconds));
    }

    /** The time that half of them take at most; empty where there are too few. */
    public static Optional<Duration> median(SortedMap<Integer, Long> countsByBucket) {
        return within(countsByBucket, 5, LEAST_FOR_A_MEDIAN);
    }

    /** The time that nine of ten take at most; empty where there are too few. */
    public static Optional<Duration> nineOfTen(SortedMap<Integer, Long> countsByBucket) {
        return within(countsByBucket, 9, LEAST_FOR_NINE_OF_TEN);
    }

    private static Optional<Duration> within(SortedMap<Integer, Long> counts, int tenths, int least) {
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        if (all < least) {
            return Optional.empty();
        }
        long wanted = (all * tenths + 9) / 10;
        long passed = 0;
        for (var bucket : counts.entrySet()) {
            passed += bucket.getValue();
            if (passed >= wanted) {
                return Optional.of(middle(bucket.getKey()));
            }
        }
        return Optional.empty();
    }
}
