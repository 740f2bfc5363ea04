package uk.proportion.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import uk.proportion.ProportionApplication;

class DemoBesideProductionTest {

    @ParameterizedTest
    @ValueSource(strings = {"demo,prod", "production,demo"})
    void theApplicationRefusesToStartWithDemoUsersInProduction(String profiles) {
        new ApplicationContextRunner()
                .withUserConfiguration(ProportionApplication.class)
                .withPropertyValues("spring.profiles.active=" + profiles)
                .run(context -> assertThat(context)
                        .getFailure()
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("'demo'")
                        .hasMessageContaining("cannot be active together"));
    }

    @Test
    void theDemoAloneIsNotRefused() {
        new ApplicationContextRunner()
                .withUserConfiguration(DemoBesideProduction.class)
                .withPropertyValues("spring.profiles.active=demo")
                .run(context -> assertThat(context).hasNotFailed());
    }
}
