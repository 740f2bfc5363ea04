package uk.proportion.casefile;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import uk.proportion.shared.CaseReference;

/** Erases once a day, on every node, what is due; each case is erased by one of them. One that fails waits for the next day. */
@Component
@EnableScheduling
class RetentionSchedule {
    private static final Logger LOG = LoggerFactory.getLogger(RetentionSchedule.class);

    private final CaseErasure erasure;

    RetentionSchedule(CaseErasure erasure) {
        this.erasure = erasure;
    }

    @Scheduled(
            initialDelayString = "${proportion.retention.first-after:PT1H}",
            fixedDelayString = "${proportion.retention.every:PT24H}")
    void eraseWhatIsDue() {
        erasure.due().forEach(this::erase);
    }

    private void erase(CaseReference reference) {
        try {
            erasure.erase(reference);
        } catch (DataAccessException | TransactionException failed) {
            LOG.error(
                    "Case {} is due and could not be erased ({})",
                    reference,
                    failed.getClass().getSimpleName());
        }
    }
}
