package uk.proportion.reporting.flow;

import uk.proportion.reporting.flow.OpenFlow.Part;

/**
 * What of a process is asked for, months as {@link uk.proportion.reporting.MonthNumber}.
 *
 * @param first month
 * @param last month
 */
record FlowQuery(Part part, int first, int last) {}
