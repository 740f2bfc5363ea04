package uk.proportion.reporting;

import java.util.Collection;
import uk.proportion.shared.CaseReference;

/**
 * Figures that are made of cases, one case at a time: counting a case anew takes out what it had added before. Called by the one
 * reader of the record, within its transaction.
 */
public interface CaseReadModel {
    /** These cases have changed; counting them twice changes nothing. */
    void count(Collection<CaseReference> cases);

    /** A case has been erased: what it has added stays, and nothing says any more that it was this case. */
    void erased(CaseReference reference);

    /** Forgets all cases that are not erased. */
    void clear();
}
