package uk.proportion.reporting;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Reads the record on every few seconds, on every node, and publishes an edition when a month is over. */
@Component
@EnableScheduling
@ConditionalOnProperty(name = "proportion.reporting.reading", matchIfMissing = true)
class ReportSchedule {
    private static final Logger LOG = LoggerFactory.getLogger(ReportSchedule.class);

    private final RecordReader reader;
    private final Editions editions;

    ReportSchedule(RecordReader reader, Editions editions) {
        this.reader = reader;
        this.editions = editions;
    }

    /** Where the database does not answer, the record waits; the next turn reads it. */
    @Scheduled(fixedDelayString = "${proportion.reporting.read-every:PT5S}")
    void readOn() {
        try {
            reader.catchUpIfFree();
            editions.publishIfAMonthIsOver();
        } catch (DataAccessException | TransactionException failed) {
            LOG.warn(
                    "The figures could not be brought up to date ({})",
                    failed.getClass().getSimpleName());
        }
    }
}
