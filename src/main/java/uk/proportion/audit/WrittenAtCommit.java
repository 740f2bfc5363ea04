package uk.proportion.audit;

import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Writes the entries of a transaction as the last thing before it commits, in one statement: what is changed is recorded, or
 * nothing is changed. Whatever else waits for the commit, the pathway's conductor among it, has had its turn by then.
 */
@Component
class WrittenAtCommit implements TransactionExecutionListener {
    private final EntryRows rows;

    WrittenAtCommit(EntryRows rows) {
        this.rows = rows;
    }

    @Override
    public void beforeCommit(TransactionExecution transaction) {
        rows.insert(PendingEntries.take());
    }
}
