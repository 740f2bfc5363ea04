package uk.proportion.demo.process;

import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.proportion.access.DemoSignIn;
import uk.proportion.reporting.Editions;
import uk.proportion.reporting.RecordReader;

/** Publishes what the generated cases have added to the figures, instead of waiting for the month to be over. */
@Component
@Order(GenerateCasesCommand.TURN + 10)
@Profile(DemoSignIn.PROFILE)
@ConditionalOnProperty(Generation.COUNT)
class FiguresOfGeneratedCases implements ApplicationRunner {
    private final RecordReader reader;
    private final Editions editions;
    private final Clock clock;

    FiguresOfGeneratedCases(RecordReader reader, Editions editions, Clock clock) {
        this.reader = reader;
        this.editions = editions;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        reader.catchUp();
        editions.publish(
                YearMonth.now(clock.withZone(ZoneId.of("Europe/London"))).minusMonths(1));
    }
}
