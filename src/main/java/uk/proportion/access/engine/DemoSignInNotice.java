package uk.proportion.access.engine;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import uk.proportion.access.DemoSignIn;
import uk.proportion.access.Role;

/** Prints where to sign in, and as whom, once the application is ready. */
@Component
@Profile(DemoSignIn.PROFILE)
class DemoSignInNotice {
    private static final Logger LOG = LoggerFactory.getLogger(DemoSignInNotice.class);
    private static final String SERVER_PORT = "local.server.port";

    private final Environment environment;

    DemoSignInNotice(Environment environment) {
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        LOG.info("""

                Sign in at   http://localhost:{}/
                Password     {}
                As one of
                {}
                """, environment.getProperty(SERVER_PORT, "8080"), DemoSignIn.PASSWORD, people());
    }

    /** A line for each role: what it is called, and who has it. */
    private static String people() {
        Map<Role, List<String>> byRole = DemoPerson.all().stream()
                .collect(groupingBy(
                        DemoPerson::role, () -> new EnumMap<>(Role.class), mapping(DemoPerson::id, toList())));
        return byRole.entrySet().stream()
                .map(role -> "  %-22s %s".formatted(title(role.getKey()), String.join(", ", role.getValue())))
                .collect(joining(System.lineSeparator()));
    }

    private static String title(Role role) {
        return switch (role) {
            case DSL -> "Safeguarding lead";
            case REGISTRAR -> "Force crime registrar";
            case DECISION_MAKER -> "Decision-maker";
            default -> {
                String words = role.name().toLowerCase(Locale.ROOT).replace('_', ' ');
                yield Character.toUpperCase(words.charAt(0)) + words.substring(1);
            }
        };
    }
}
