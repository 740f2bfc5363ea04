package uk.proportion.pathway;

import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import uk.proportion.casefile.CaseChanged;
import uk.proportion.shared.CaseReference;

/** Conducts each case that a transaction has changed, once, before that transaction commits. */
@Component
class AfterEveryChange {
    private final Conductor conductor;

    AfterEveryChange(Conductor conductor) {
        this.conductor = conductor;
    }

    @EventListener
    void on(CaseChanged changed) {
        ChangedCases changes = (ChangedCases) TransactionSynchronizationManager.getResource(this);
        if (changes == null) {
            changes = new ChangedCases();
            TransactionSynchronizationManager.bindResource(this, changes);
            TransactionSynchronizationManager.registerSynchronization(changes);
        }
        changes.references.add(changed.reference());
    }

    /** The cases that one transaction has changed; conducting one may change it again. */
    private final class ChangedCases implements TransactionSynchronization {
        private static final int FIRST = 0;
        private final Set<CaseReference> references = new LinkedHashSet<>();

        /** Before whatever looks at what has been begun. */
        @Override
        public int getOrder() {
            return FIRST;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            while (!references.isEmpty()) {
                CaseReference next = references.iterator().next();
                conductor.conduct(next);
                // What conducting has itself changed, it has looked at again
                references.remove(next);
            }
        }

        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResourceIfPossible(AfterEveryChange.this);
        }
    }
}
