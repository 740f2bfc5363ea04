package uk.proportion.audit;

import java.util.ArrayList;
import java.util.List;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The entries of the running transaction, gathered until it commits; a transaction that is rolled back leaves none. */
final class PendingEntries implements TransactionSynchronization {
    private static final Object KEY = PendingEntries.class;

    private final List<NewEntry> entries = new ArrayList<>();
    private int places;

    private PendingEntries() {}

    /** An entry and its words, if it has any. */
    record NewEntry(Entry entry, Payload payload) {}

    static PendingEntries ofThisTransaction() {
        PendingEntries pending = (PendingEntries) TransactionSynchronizationManager.getResource(KEY);
        if (pending == null) {
            pending = new PendingEntries();
            TransactionSynchronizationManager.registerSynchronization(pending);
            pending.resume();
        }
        return pending;
    }

    /** What the running transaction has gathered; it is given out once. */
    static List<NewEntry> take() {
        PendingEntries pending = (PendingEntries) TransactionSynchronizationManager.getResource(KEY);
        if (pending == null) {
            return List.of();
        }
        List<NewEntry> taken = List.copyOf(pending.entries);
        pending.entries.clear();
        return taken;
    }

    /** The place of the next entry within its transaction. */
    int nextPlace() {
        return places++;
    }

    void add(Entry entry, Payload payload) {
        entries.add(new NewEntry(entry, payload));
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(KEY, this);
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
    }
}
