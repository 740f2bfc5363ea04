package uk.proportion.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BandTests {

    @ParameterizedTest
    @CsvSource({
        "FULL_INVESTIGATION, AGGRAVATED",
        "JOINT_ENQUIRY, UNCLEAR",
        "FACT_FIND, UNCLEAR",
        "ENHANCED_PROPORTIONATE, ENHANCED",
        "PROPORTIONATE, PROPORTIONATE",
        "PROPORTIONATE_LOCAL, PROPORTIONATE",
        "WITH_THE_SCHOOL, NONE"
    })
    void everyTierHasItsBand(String tier, Band band) {
        assertThat(Band.of(tier)).isEqualTo(band);
    }

    @Test
    void aCaseWithoutATierHasNone() {
        assertThat(Band.of(null)).isEqualTo(Band.NONE);
    }
}
