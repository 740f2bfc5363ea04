package uk.proportion.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** Times are read off buckets within a tenth, and only where enough of them are there. */
class DurationsTests {

    @Property
    void whatIsReadOffABucketIsLessThanTenPercentOffButForWholeSeconds(
            @ForAll @LongRange(min = 20, max = 400_000_000) long seconds) {
        Duration took = Duration.ofSeconds(seconds);
        assertThat(read(took)).isCloseTo(seconds, Percentage.withPercentage(12));
        assertThat((double) read(took.plusDays(30)))
                .isCloseTo(took.plusDays(30).toSeconds(), Percentage.withPercentage(9.1));
    }

    @Test
    void lessThanASecondIsNothingSoIsWhatCannotBeAndADoubleIsFourBucketsOn() {
        assertThat(Durations.bucket(Duration.ofMillis(999))).isZero();
        assertThat(Durations.bucket(Duration.ofSeconds(-5))).isZero();
        assertThat(Durations.middle(0)).isZero();
        assertThat(Durations.bucket(Duration.ofSeconds(1))).isOne();
        assertThat(Durations.bucket(Duration.ofSeconds(2))).isEqualTo(5);
        assertThat(Durations.bucket(Duration.ofSeconds(1024))).isEqualTo(41);
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

    private static long read(Duration took) {
        return Durations.middle(Durations.bucket(took)).toSeconds();
    }

    private static SortedMap<Integer, Long> counts(Map<Integer, Long> buckets) {
        return new TreeMap<>(buckets);
    }
}
