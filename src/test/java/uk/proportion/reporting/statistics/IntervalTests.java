package uk.proportion.reporting.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** How sure one can be of a share, against values worked out by hand from Wilson's formula. */
class IntervalTests {
    private static final Offset<Double> CLOSE = Offset.offset(0.0005);

    @Test
    void eightOfTenMayBeAnythingFromAHalfToNearlyAll() {
        Interval interval = Interval.of(8, 10);
        assertThat(interval.low()).isCloseTo(0.4902, CLOSE);
        assertThat(interval.high()).isCloseTo(0.9433, CLOSE);
    }

    @Test
    void noneOfTwentyIsNotSurelyNone() {
        Interval interval = Interval.of(0, 20);
        assertThat(interval.low()).isZero();
        assertThat(interval.high()).isCloseTo(0.1611, CLOSE);
    }

    @Test
    void nothingIsKnownOfNobody() {
        assertThat(Interval.of(0, 0)).isEqualTo(new Interval(0, 1));
    }

    @Test
    void whoeverCountsMoreIsSurer() {
        assertThat(Interval.of(80, 100).low()).isGreaterThan(Interval.of(8, 10).low());
        assertThat(Interval.of(80, 100).highPercent()).isEqualTo(87);
    }
}
