package uk.proportion.calendar;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.proportion.shared.Nation;

/** Reads the calendar's tables afresh each time, so that an administrator's edit holds at once on every node. */
@Configuration(proxyBeanMethods = false)
class CalendarTables {

    @Bean
    DeadlineRules deadlineRules(JdbcClient database) {
        return nation -> deadlines(database, nation);
    }

    @Bean
    ProclaimedDays proclaimedDays(JdbcClient database) {
        return nation -> proclaimed(database, nation);
    }

    private static List<Deadline> deadlines(JdbcClient database, Nation nation) {
        return database.sql("select step, nation, amount, unit, starts_at, source, escalates from deadline_rule"
                        + " where nation = :nation order by step")
                .param("nation", nation.name())
                .query(Deadline.class)
                .list();
    }

    private static Set<LocalDate> proclaimed(JdbcClient database, Nation nation) {
        return new HashSet<>(database.sql("select on_date from proclaimed_day where nation = :nation")
                .param("nation", nation.name())
                .query(LocalDate.class)
                .list());
    }
}
