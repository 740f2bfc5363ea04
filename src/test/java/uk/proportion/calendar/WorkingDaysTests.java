package uk.proportion.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import uk.proportion.shared.Nation;

class WorkingDaysTests {
    private final WorkingDays workingDays = CalendarFixtures.workingDays();

    @ParameterizedTest
    @EnumSource
    void bankHolidaysAreThoseThatTheGovernmentPublishes(Nation nation) throws IOException {
        Set<LocalDate> published = publishedBankHolidays();

        Set<LocalDate> ours = LocalDate.of(2024, 1, 1)
                .datesUntil(LocalDate.of(2029, 1, 1))
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                .filter(day -> !workingDays.isWorkingDay(day, nation))
                .collect(Collectors.toSet());

        assertThat(ours).isEqualTo(published);
    }

    @ParameterizedTest(name = "{1} working days after {0}: {2}")
    @CsvSource({
        "2026-03-02,  1, 2026-03-03, from Monday to Tuesday",
        "2026-03-06,  1, 2026-03-09, over a weekend",
        "2026-03-07,  1, 2026-03-09, from a Saturday",
        "2025-12-24,  1, 2025-12-29, over Christmas",
        "2026-12-24,  1, 2026-12-29, over Christmas with a substitute day",
        "2026-12-31,  1, 2027-01-04, over New Year",
        "2026-04-02,  1, 2026-04-07, over Easter",
        "2026-05-01, 10, 2026-05-18, over the early May bank holiday",
        "2026-03-02,  0, 2026-03-02, none from a working day",
        "2026-04-03,  0, 2026-04-07, none from Good Friday",
    })
    void countingStartsTheDayAfter(LocalDate from, int count, LocalDate expected, String why) {
        for (Nation nation : Nation.values()) {
            assertThat(workingDays.after(from, count, nation)).as(why).isEqualTo(expected);
        }
    }

    @Test
    void aProclaimedDayIsNoWorkingDayInTheNationThatHasIt() {
        LocalDate proclaimed = LocalDate.of(2026, 6, 1);
        WorkingDays withOneMore = new WorkingDays(nation -> nation == Nation.WALES ? Set.of(proclaimed) : Set.of());

        assertThat(withOneMore.isWorkingDay(proclaimed, Nation.WALES)).isFalse();
        assertThat(withOneMore.isWorkingDay(proclaimed, Nation.ENGLAND)).isTrue();
        assertThat(withOneMore.after(proclaimed.minusDays(3), 1, Nation.WALES)).isEqualTo(proclaimed.plusDays(1));
    }

    @Test
    void workingDaysAreNotCountedBackwards() {
        assertThatThrownBy(() -> workingDays.after(LocalDate.of(2026, 6, 1), -1, Nation.ENGLAND))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Set<LocalDate> publishedBankHolidays() throws IOException {
        try (InputStream in = WorkingDaysTests.class.getResourceAsStream("/bank-holidays.csv");
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(in)) {
            return rows.stream()
                    .map(row -> LocalDate.parse(row.getField("date")))
                    .collect(Collectors.toSet());
        }
    }
}
