package uk.proportion.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.proportion.TestDatabase;
import uk.proportion.shared.Nation;

class CalendarTablesTests {
    private static final Instant MONDAY = Instant.parse("2026-06-08T10:00:00Z");

    @ParameterizedTest
    @EnumSource
    void theTableHoldsTheDeadlinesThatTheProductShips(TestDatabase kind) {
        Deadlines deadlines = deadlinesIn(JdbcClient.create(kind.migrated()));

        for (Nation nation : Nation.values()) {
            assertThat(deadlines.of(nation))
                    .containsExactlyInAnyOrderElementsOf(
                            CalendarFixtures.deadlines().of(nation));
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAdministratorsEditHoldsAtOnce(TestDatabase kind) {
        JdbcClient database = JdbcClient.create(kind.migrated());
        Deadlines deadlines = deadlinesIn(database);
        assertThat(deadlines.dueDate("feedback", Nation.WALES, MONDAY)).isEqualTo("2026-06-11");

        database.sql("update deadline_rule set amount = 4 where step = 'feedback' and nation = 'WALES'")
                .update();
        database.sql("insert into proclaimed_day (nation, on_date, name) values ('WALES', :day, 'A day of thanks')")
                .param("day", LocalDate.of(2026, 6, 9))
                .update();

        assertThat(deadlines.dueDate("feedback", Nation.WALES, MONDAY)).isEqualTo("2026-06-15");
        assertThat(deadlines.dueDate("feedback", Nation.ENGLAND, MONDAY)).isEqualTo("2026-06-11");
        assertThat(deadlines.dueDate("socialCareDecision", Nation.WALES, MONDAY))
                .isEqualTo("2026-06-10");
    }

    private static Deadlines deadlinesIn(JdbcClient database) {
        CalendarTables tables = new CalendarTables();
        return new Deadlines(tables.deadlineRules(database), new WorkingDays(tables.proclaimedDays(database)));
    }
}
