package uk.proportion.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class MonthNumberTests {

    @Test
    void aMomentBelongsToItsMonthInLondon() {
        assertThat(MonthNumber.of(Instant.parse("2026-09-30T23:30:00Z"))).isEqualTo(202610);
        assertThat(MonthNumber.of(Instant.parse("2026-11-30T23:30:00Z"))).isEqualTo(202611);
    }

    @Test
    void aNumberIsTheMonthThatItWasMadeOf() {
        YearMonth december = YearMonth.of(2026, 12);
        assertThat(MonthNumber.of(december)).isEqualTo(202612);
        assertThat(MonthNumber.month(202612)).isEqualTo(december);
    }
}
