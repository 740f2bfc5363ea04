package uk.proportion.departure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.proportion.casefile.Authorship;
import uk.proportion.departure.DepartureFigures.Figures;
import uk.proportion.departure.DepartureFigures.OfAnAgency;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;
import uk.proportion.shared.OrganisationId;
import uk.proportion.workflow.Departed;
import uk.proportion.workflow.Departing;

class DepartureFiguresTests {
    private final List<DepartureRecord> rows = new ArrayList<>();
    private final DepartureRecords records = mock();

    @Test
    void whatIsShownOfAnAgencyIsBrokenDownAndWhatIsNotShownIsNot() {
        chosen(12, "school-response", "T2-r6a1", Agency.SCHOOL, "2026-09-30T23:30:00Z");
        chosen(2, "school-response", "T2-r6a4", Agency.SCHOOL, "2026-11-02T10:00:00Z");
        chosen(11, "outcome-21-gate", "T4b-r4", Agency.POLICE, "2026-11-02T10:00:00Z");

        Figures figures = figures();
        assertThat(figures.total()).isEqualTo(25);
        assertThat(figures.agencies()).extracting(OfAnAgency::agency).containsExactly(Agency.POLICE, Agency.SCHOOL);
        OfAnAgency school = figures.agencies().get(1);
        assertThat(school.count()).isEqualTo(14);
        assertThat(school.tables().shown()).isEqualTo(Map.of("school-response", 14));
        assertThat(school.rules().get(0).rules().withheld()).isTrue();
        assertThat(school.months().withheld()).isTrue();
        assertThat(figures.agencies().get(0).months().shown()).isEqualTo(Map.of("2026-11", 11));
    }

    @Test
    void aMonthIsThatOfLondon() {
        chosen(5, "school-response", "T2-r6a1", Agency.SCHOOL, "2026-09-30T23:30:00Z");
        assertThat(figures().agencies().get(0).months().shown()).isEqualTo(Map.of("2026-10", 5));
    }

    @Test
    void fewerThanFiveAreNotCountedOut() {
        chosen(4, "school-response", "T2-r6a1", Agency.SCHOOL, "2026-09-30T10:00:00Z");
        assertThat(figures()).isEqualTo(new Figures(null, List.of(), 0));
    }

    @Test
    void anAgencyWithAFewIsNotShownNextToOneThatIs() {
        chosen(12, "school-response", "T2-r6a1", Agency.SCHOOL, "2026-09-30T10:00:00Z");
        chosen(1, "outcome-21-gate", "T4b-r4", Agency.POLICE, "2026-09-30T10:00:00Z");
        assertThat(figures()).isEqualTo(new Figures(13, List.of(), 0));
    }

    private Figures figures() {
        when(records.findByWithdrawnAtIsNullOrderByDepartedAt()).thenReturn(rows);
        return new DepartureFigures(records).all();
    }

    private void chosen(int times, String table, String rule, Agency agency, String at) {
        Departed departed = new Departed(
                new CaseReference("YP-2026-4830571-V"),
                new Departing(table, "case", List.of(rule), "REFER", "KEEP", Departing.NOBODY),
                "Because.",
                new Authorship("one", new OrganisationId("other"), "form"));
        for (int time = 0; time < times; time++) {
            rows.add(new DepartureRecord(departed, agency, Instant.parse(at)));
        }
    }
}
