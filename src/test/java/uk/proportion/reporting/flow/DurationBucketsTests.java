package uk.proportion.reporting.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class DurationBucketsTests {

    @Property
    void whatIsReadOffABucketIsLessThanTenPercentOffButForWholeSeconds(
            @ForAll @LongRange(min = 20, max = 400_000_000) long seconds) {
        Duration took = Duration.ofSeconds(seconds);
        assertThat(DurationBuckets.seconds(DurationBuckets.of(took))).isCloseTo(seconds, withPercentage(12));
        assertThat((double) DurationBuckets.seconds(DurationBuckets.of(took.plusDays(30))))
                .isCloseTo(took.plusDays(30).toSeconds(), withPercentage(9.1));
    }

    @Test
    void lessThanASecondIsNothingAndADoubleIsFourBucketsOn() {
        assertThat(DurationBuckets.of(Duration.ofMillis(999))).isZero();
        assertThat(DurationBuckets.seconds(0)).isZero();
        assertThat(DurationBuckets.of(Duration.ofSeconds(1))).isOne();
        assertThat(DurationBuckets.of(Duration.ofSeconds(2))).isEqualTo(5);
        assertThat(DurationBuckets.of(Duration.ofSeconds(1024))).isEqualTo(41);
    }
}
