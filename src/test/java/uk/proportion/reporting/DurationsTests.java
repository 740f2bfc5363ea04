package uk.proportion.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Times are read off buckets within a fifth, and only where enough of them are there. */
class DurationsTests {

    @ParameterizedTest
    @ValueSource(longs = {61, 90, 120, 3_600, 5_000, 86_400, 100_000, 2_592_000, 31_536_000})
    void whatIsReadOffABucketIsAtMostAFifthOff(long seconds) {
        Duration read = Durations.middle(Durations.bucket(Duration.ofSeconds(seconds)));
        assertThat(read.toSeconds()).isCloseTo(seconds, Percentage.withPercentage(20));
    }

    @Test
    void aMinuteAndLessIsOneBucketAndSoIsWhatCannotBe() {
        assertThat(Durations.bucket(Duration.ZERO)).isZero();
        assertThat(Durations.bucket(Duration.ofSeconds(60))).isZero();
        assertThat(Durations.bucket(Duration.ofSeconds(-5))).isZero();
    }

    @Test
    void aMedianNeedsFiveOnEitherSide() {
        int hour = Durations.bucket(Duration.ofHours(1));
        int day = Durations.bucket(Duration.ofDays(1));

        assertThat(Durations.median(counts(Map.of(hour, 5L, day, 4L)))).isEmpty();
        assertThat(Durations.median(counts(Map.of(hour, 5L, day, 5L)))).contains(Durations.middle(hour));
        assertThat(Durations.median(counts(Map.of(hour, 4L, day, 6L)))).contains(Durations.middle(day));
    }

    @Test
    void nineOfTenNeedFiveAbove() {
        int hour = Durations.bucket(Duration.ofHours(1));
        int day = Durations.bucket(Duration.ofDays(1));

        assertThat(Durations.nineOfTen(counts(Map.of(hour, 45L, day, 4L)))).isEmpty();
        assertThat(Durations.nineOfTen(counts(Map.of(hour, 45L, day, 5L)))).contains(Durations.middle(hour));
        assertThat(Durations.nineOfTen(counts(Map.of(hour, 44L, day, 6L)))).contains(Durations.middle(day));
    }

    private static SortedMap<Integer, Long> counts(Map<Integer, Long> buckets) {
        return new TreeMap<>(buckets);
    }
}
