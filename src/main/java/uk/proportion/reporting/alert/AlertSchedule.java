package uk.proportion.reporting.alert;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Looks for alerts every few minutes, on every node, and has the audit chain verified once a day. */
@Component
@EnableScheduling
@ConditionalOnProperty(name = "proportion.alerts.watching", matchIfMissing = true)
class AlertSchedule {
    private static final Logger LOG = LoggerFactory.getLogger(AlertSchedule.class);

    private final ChainChecks chain;
    private final AlertWatch watch;

    AlertSchedule(ChainChecks chain, AlertWatch watch) {
        this.chain = chain;
        this.watch = watch;
    }

    /** Where the database does not answer, the next turn looks. */
    @Scheduled(
            initialDelayString = "${proportion.alerts.first-after:PT1M}",
            fixedDelayString = "${proportion.alerts.look-every:PT5M}")
    void look() {
        try {
            chain.verifyDaily();
            watch.look();
        } catch (DataAccessException | TransactionException failed) {
            LOG.warn("No look for alerts was possible ({})", failed.getClass().getSimpleName());
        }
    }
}
