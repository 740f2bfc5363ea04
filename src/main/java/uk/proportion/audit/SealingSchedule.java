package uk.proportion.audit;

import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Seals every second, on every node, and leaves an anchor once a day. */
@Component
@EnableScheduling
@ConditionalOnProperty(name = "proportion.audit.sealing", matchIfMissing = true)
class SealingSchedule {
    private static final Logger LOG = LoggerFactory.getLogger(SealingSchedule.class);

    private final Sealer sealer;
    private final Anchors anchors;

    SealingSchedule(Sealer sealer, Anchors anchors) {
        this.sealer = sealer;
        this.anchors = anchors;
    }

    /** Where the database does not answer, entries wait; the next turn seals them. */
    @Scheduled(fixedDelayString = "${proportion.audit.seal-every:PT1S}")
    void seal() {
        try {
            sealer.sealAll();
            anchors.keepToday();
        } catch (DataAccessException | TransactionException | UncheckedIOException failed) {
            LOG.warn(
                    "The audit record could not be sealed or anchored ({})",
                    failed.getClass().getSimpleName());
        }
    }
}
