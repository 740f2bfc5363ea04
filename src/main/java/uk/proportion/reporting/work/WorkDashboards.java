package uk.proportion.reporting.work;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.proportion.access.Role;
import uk.proportion.reporting.web.Dashboard;

/** The pages of open work, and whom each is for. */
@Configuration(proxyBeanMethods = false)
class WorkDashboards {
    static final Set<Role> MANAGERS = EnumSet.of(Role.MANAGER);
    static final Set<Role> SCHOOL = EnumSet.of(Role.DSL, Role.HEADTEACHER);
    static final Set<Role> POLICE = EnumSet.of(Role.OFFICER, Role.SUPERVISOR, Role.INSPECTOR, Role.REGISTRAR);
    static final Set<Role> SOCIAL_CARE = EnumSet.of(Role.SOCIAL_WORKER, Role.TEAM_MANAGER);

    @Bean
    static Dashboard outstanding() {
        return new Dashboard("outstanding", OutstandingPage.ADDRESS, 10, MANAGERS);
    }

    @Bean
    static Dashboard mySchoolToday() {
        return new Dashboard("school", SchoolPage.ADDRESS, 10, SCHOOL);
    }

    @Bean
    static Dashboard assessmentAndRecording() {
        return new Dashboard("police", PolicePage.ADDRESS, 10, POLICE);
    }

    @Bean
    static Dashboard socialCareBoard() {
        return new Dashboard("social-care", SocialCarePage.ADDRESS, 10, SOCIAL_CARE);
    }
}
