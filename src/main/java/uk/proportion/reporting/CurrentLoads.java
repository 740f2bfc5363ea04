package uk.proportion.reporting;

import java.time.Instant;
import java.util.List;
import uk.proportion.reporting.OutstandingWork.LateCase;
import uk.proportion.reporting.OutstandingWork.Load;

/** What all agencies have open, as the page <em>Outstanding</em> shows it. */
public interface CurrentLoads {

    /** As it was counted last, less than a minute ago. */
    OfAgencies now();

    /**
     * Each agency's load; one that has nothing to do may be missing.
     *
     * @param late the cases with the most late tasks
     * @param at when it was counted
     */
    record OfAgencies(List<Load> loads, List<LateCase> late, Instant at) {}
}
