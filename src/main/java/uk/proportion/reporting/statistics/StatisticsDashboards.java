package uk.proportion.reporting.statistics;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.proportion.access.Role;
import uk.proportion.reporting.web.Dashboard;

/** The pages of figures over many cases, all of them for the partnership's manager. */
@Configuration(proxyBeanMethods = false)
class StatisticsDashboards {
    static final Set<Role> MANAGERS = EnumSet.of(Role.MANAGER);

    @Bean
    static Dashboard completed() {
        return new Dashboard("completed", "/dashboards/completed", 20, MANAGERS);
    }

    @Bean
    static Dashboard outcomes() {
        return new Dashboard("outcomes", "/dashboards/outcomes", 40, MANAGERS);
    }

    @Bean
    static Dashboard trust() {
        return new Dashboard("trust", "/dashboards/trust", 50, MANAGERS);
    }
}
