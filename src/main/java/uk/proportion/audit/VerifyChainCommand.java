package uk.proportion.audit;

import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code --verify-chain}: prints what the verifier found and ends, with status 0 where the chain is whole and 1 where not. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@ConditionalOnProperty("verify-chain")
class VerifyChainCommand implements ApplicationRunner {
    private final Verifier verifier;
    private final ConfigurableApplicationContext application;

    VerifyChainCommand(Verifier verifier, ConfigurableApplicationContext application) {
        this.verifier = verifier;
        this.application = application;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Verification found = verifier.verify();
        report(found).forEach(System.out::println);
        int status = found.intact() ? 0 : 1;
        System.exit(SpringApplication.exit(application, () -> status));
    }

    static List<String> report(Verification found) {
        String verdict = found.firstBroken()
                .map(link -> "BROKEN at position %d%s: %s"
                        .formatted(
                                link.position(),
                                link.entry().map(id -> ", entry " + id).orElse(""),
                                link.what()))
                .orElse("The chain is whole");
        return List.of(
                verdict,
                "%d entries are sealed, the last with %s".formatted(found.sealed(), found.hash()),
                "%d entries wait to be sealed%s"
                        .formatted(
                                found.unsealed(),
                                found.unsealedSince()
                                        .map(since -> ", the oldest since " + since)
                                        .orElse("")),
                "%d daily anchors were compared".formatted(found.anchors().size()));
    }
}
