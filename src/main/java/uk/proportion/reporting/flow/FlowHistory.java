package uk.proportion.reporting.flow;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import uk.proportion.shared.CaseReference;

/** What the process engine remembers of cases. Slow; never asked while somebody waits for a page. */
public interface FlowHistory {

    /** Every activity of every process of each case that has been gone through; what was broken off is left out. */
    Map<CaseReference, List<Passage>> of(Collection<CaseReference> cases);
}
