package uk.proportion.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.proportion.TestDatabase;

class StoredReferenceTests {

    @ParameterizedTest
    @EnumSource
    void theOffenceTableHoldsTheOffencesThatTheProductShips(TestDatabase kind) {
        Offences stored = new StoredOffences(new JdbcTemplate(kind.migrated()));

        assertThat(stored.all()).isEqualTo(new CsvOffences().all());
        assertThat(stored.find("086/02")).hasValueSatisfying(offence -> {
            assertThat(offence.hoClass()).isEqualTo("86");
            assertThat(offence.dppConsent()).isEqualTo("YES");
        });
        assertThat(stored.find("999/99")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyCodeThatATableMayPermitIsAnOutcomeWithATitle(TestDatabase kind) {
        Outcomes stored = new StoredOutcomes(new JdbcTemplate(kind.migrated()));

        assertThat(stored.all())
                .extracting(Outcome::code)
                .containsAll(DecisionValues.ALL.get("permitted"))
                .containsAll(DecisionValues.ALL.get("cancellations"));
        assertThat(stored.find("21"))
                .map(Outcome::title)
                .hasValueSatisfying(title -> assertThat(title).isNotBlank());
        assertThat(stored.find("25")).isEmpty();
    }
}
