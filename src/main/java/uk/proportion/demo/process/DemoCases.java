package uk.proportion.demo.process;

import jakarta.annotation.PreDestroy;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import uk.proportion.access.DemoSignIn;
import uk.proportion.demo.process.CaseScript.Step;
import uk.proportion.workflow.Refusal;

/**
 * Once the application is ready, and if nothing had been reported when it started, plays every case script while people may sign in
 * already. A case whose script fails stays where it is; the others go on.
 */
@Component
@Profile(DemoSignIn.PROFILE)
@ConditionalOnProperty(name = "proportion.demo.cases", matchIfMissing = true)
class DemoCases {
    private static final Logger LOG = LoggerFactory.getLogger(DemoCases.class);

    private final CaseScripts scripts;
    private final CasePlayer player;
    private final CompletableFuture<Map<String, String>> played = new CompletableFuture<>();
    private final Thread thread = new Thread(this::playAll, "demo-cases");
    private volatile boolean nothingReported;
    private volatile boolean stopping;

    DemoCases(CaseScripts scripts, CasePlayer player) {
        this.scripts = scripts;
        this.player = player;
    }

    /** When all is done: the references of the cases that came to the end of their scripts, by the name of the file. */
    CompletableFuture<Map<String, String>> played() {
        return played;
    }

    /** Before cases are generated, if somebody asked for that. */
    @EventListener(ApplicationStartedEvent.class)
    void look() {
        nothingReported = player.nothingReportedYet();
    }

    /** On a thread of its own: whoever waits for readiness does not wait for the cases. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        thread.start();
    }

    /** The application goes down: the step that is being played is its last. */
    @PreDestroy
    void stop() throws InterruptedException {
        stopping = true;
        thread.join();
    }

    private void playAll() {
        Map<String, String> references = new TreeMap<>();
        try {
            if (nothingReported) {
                scripts.all().forEach((file, script) -> play(file, script, references));
                LOG.info("{} demo cases are ready", references.size());
            }
        } finally {
            played.complete(references);
        }
    }

    private void play(String file, CaseScript script, Map<String, String> references) {
        String at = "report-an-incident";
        try {
            String reference = player.report(script);
            for (Step step : script.tasks()) {
                if (stopping) {
                    return;
                }
                at = step.toString();
                player.complete(reference, step);
            }
            references.put(file, reference);
        } catch (RuntimeException failed) {
            LOG.warn("The demo case {} stops at {}: {}", file, at, reason(failed));
        }
    }

    /** Only a refusal's own words are known to name nobody. */
    private static String reason(RuntimeException failed) {
        boolean ours = failed instanceof Refusal || failed instanceof CasePlayer.NoSuchTask;
        return ours ? failed.getMessage() : failed.getClass().getSimpleName();
    }
}
