package uk.proportion.demo.process;

import java.time.Clock;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import uk.proportion.access.DemoSignIn;
import uk.proportion.demo.CaseMix;
import uk.proportion.workflow.FormDefinitions;

/** What only a demonstration has that was asked for generated cases: above all a clock that can be made to stand. */
@Configuration(proxyBeanMethods = false)
@Profile(DemoSignIn.PROFILE)
@ConditionalOnProperty(Generation.COUNT)
class Generation {
    static final String COUNT = "generate-cases";
    private static final String SEED = "generate-seed";
    private static final String UNTIL = "generate-until";

    @Bean
    @Primary
    SimulatedClock simulatedClock() {
        return new SimulatedClock(Clock.systemUTC());
    }

    @Bean
    CaseMix caseMix() {
        return CaseMix.read();
    }

    @Bean
    Setting setting(
            @Value("${" + COUNT + "}") int count,
            @Value("${" + SEED + ":2026}") long seed,
            @Value("${" + UNTIL + ":}") String until) {
        return new Setting(count, seed, until.isBlank() ? Clock.systemUTC().instant() : Instant.parse(until));
    }

    @Bean
    Workers.Team team(
            Casework casework, People people, CaseMix mix, FormDefinitions forms, UsualAnswers usual, Tally tally) {
        return new Workers.Team(casework, people, new AnswersByPlot(mix, forms, usual), tally);
    }

    /** How many cases, by which chance, and until when they are lived through. */
    record Setting(int count, long seed, Instant until) {}
}
