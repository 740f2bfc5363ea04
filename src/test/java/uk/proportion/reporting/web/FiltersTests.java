package uk.proportion.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.proportion.access.Organisation;
import uk.proportion.access.Organisations;
import uk.proportion.reporting.Band;
import uk.proportion.shared.Agency;
import uk.proportion.shared.Nation;
import uk.proportion.shared.OrganisationId;

class FiltersTests {
    private static final OrganisationId NORTH = new OrganisationId("north");
    private final Organisations organisations = mock(Organisations.class);
    private final Filters filters = new Filters(
            organisations, English.words(), Clock.fixed(Instant.parse("2026-11-30T10:00:00Z"), ZoneOffset.UTC));

    @BeforeEach
    void thereAreOrganisations() {
        when(organisations.all())
                .thenReturn(List.of(
                        new Organisation(NORTH, "North Police", Agency.POLICE, Nation.ENGLAND, null, null),
                        new Organisation(
                                new OrganisationId("board"), "The board", Agency.PARTNERSHIP, null, null, null)));
    }

    @Test
    void aLinkHoldsTheFilter() {
        ReportFilter filter =
                new ReportFilter(YearMonth.of(2026, 1), YearMonth.of(2026, 3), NORTH, Nation.WALES, Band.AGGRAVATED);
        assertThat(filter.query())
                .isEqualTo("&from=2026-01&to=2026-03&organisation=north&nation=WALES&band=AGGRAVATED");
        assertThat(filters.read(filter.chosen(), FilterField.values()).filter()).isEqualTo(filter);
    }

    @Test
    void whatIsChosenIsSaidInWords() {
        Asked asked = filters.read(
                Map.of("from", "2026-01", "organisation", "north", "band", "UNCLEAR"), FilterField.values());
        assertThat(asked.words()).isEqualTo("Shown: from January 2026 on; North Police; Unclear: facts to be found.");
        assertThat(asked.isChosen()).isTrue();
        assertThat(filters.read(Map.of(), FilterField.NATION).words())
                .isEqualTo("Shown: everything, all organisations.");
    }

    @ParameterizedTest
    @CsvSource({
        "from, 2026-13, Choose the first month from the list",
        "to, yesterday, Choose the last month from the list",
        "organisation, board, Choose an organisation from the list",
        "organisation, NO SUCH, Choose an organisation from the list",
        "nation, FRANCE, Choose England or Wales",
        "band, <script>, Choose a band of facts from the list"
    })
    void whatCannotBeReadIsNamedAndNothingIsNarrowed(String field, String typed, String error) {
        Asked asked = filters.read(Map.of(field, typed), FilterField.values());
        assertThat(asked.problems()).containsExactly(Map.entry(field, error));
        assertThat(asked.filter()).isEqualTo(ReportFilter.ALL);
    }

    @Test
    void aPeriodDoesNotEndBeforeItBegins() {
        assertThat(filters.read(Map.of("from", "2026-03", "to", "2026-02"), FilterField.values())
                        .problems())
                .containsOnlyKeys("to");
    }

    @Test
    void aFieldThatThePageDoesNotHaveNarrowsNothing() {
        assertThat(filters.read(Map.of("band", "NONE"), FilterField.NATION).filter())
                .isEqualTo(ReportFilter.ALL);
    }

    @Test
    void aMonthLongAgoStaysChosen() {
        assertThat(filters.read(Map.of("from", "2019-05"), FilterField.FROM)
                        .fields()
                        .get(0)
                        .choices())
                .extracting(Asked.Choice::value)
                .contains("2026-11", "2019-05");
    }
}
