package uk.proportion.reporting;

import java.time.Duration;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Times are counted in buckets, four for each doubling from one second on: a bucket is 19 % wide, and what is read off it, its
 * geometric middle, less than 10 % off. So medians under any filter come from sums, and no single time is kept.
 */
public final class Durations {
    /** A median is given from so many on: at least five lie on either side of it. */
    public static final int LEAST_FOR_A_MEDIAN = 10;

    /** The time within which nine of ten lie is given from so many on: at least five lie above it. */
    public static final int LEAST_FOR_NINE_OF_TEN = 50;

    private static final double PER_DOUBLING = 4;
    private static final double MILLIS = 1000;

    private Durations() {}

    /** The bucket of a time: 0 below a second, then four for each doubling. What is negative is none at all. */
    public static int bucket(Duration time) {
        double seconds = time.toMillis() / MILLIS;
        return seconds < 1 ? 0 : 1 + (int) Math.floor(PER_DOUBLING * Math.log(seconds) / Math.log(2));
    }

    /** What a bucket is read as: its geometric middle, in whole seconds; nought for the first. */
    public static Duration middle(int bucket) {
        return bucket == 0 ? Duration.ZERO : Duration.ofSeconds(Math.round(Math.pow(2, (bucket - 0.5) / PER_DOUBLING)));
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
