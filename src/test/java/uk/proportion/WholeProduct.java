package uk.proportion;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import uk.proportion.casefile.ErasedCase;
import uk.proportion.reporting.PublishedBy;
import uk.proportion.scenario.Leaks;
import uk.proportion.scenario.ScenarioPlay;
import uk.proportion.scenario.ScenarioRunner;

/** The one context of all journeys: the whole product with the demo's people, no demo cases, a clock that stands still. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ActiveProfiles("demo")
@Import({
    WholeProduct.StandingClock.class,
    ErasedCase.class,
    ScenarioRunner.class,
    ScenarioPlay.class,
    Leaks.class,
    PublishedBy.class
})
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:whole;DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false",
            "proportion.demo.cases=false",
            "proportion.alerts.watching=false",
            "proportion.reporting.open-work-counted-for=PT0S"
        })
public @interface WholeProduct {

    @TestConfiguration(proxyBeanMethods = false)
    class StandingClock {
        @Bean
        static Statements.Listener statements() {
            return new Statements.Listener();
        }

        @Bean
        MutableClock clock() {
            return new MutableClock();
        }
    }
}
