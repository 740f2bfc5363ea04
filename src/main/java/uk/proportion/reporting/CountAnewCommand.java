package uk.proportion.reporting;

import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * {@code --count-anew} forgets all figures and counts everything again; {@code --count-anew=check} does the same, says what
 * differs from the figures as they were kept, and leaves them as they were. Comes after every other command. Ends with status 0 where nothing differs, 1 otherwise.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
@ConditionalOnProperty("count-anew")
class CountAnewCommand implements ApplicationRunner {
    private final CountedAnew counted;
    private final ConfigurableApplicationContext application;

    CountAnewCommand(CountedAnew counted, ConfigurableApplicationContext application) {
        this.counted = counted;
        this.application = application;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        boolean check = arguments.getOptionValues("count-anew").contains("check");
        List<String> differences = check ? counted.differences() : counted.replace();
        differences.forEach(System.out::println);
        System.out.println(
                differences.isEmpty()
                        ? "Counted anew: every figure is as it was kept"
                        : "Counted anew: " + differences.size() + " figures differ from those that were kept");
        int status = differences.isEmpty() ? 0 : 1;
        System.exit(SpringApplication.exit(application, () -> status));
    }
}
