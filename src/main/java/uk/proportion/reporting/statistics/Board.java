package uk.proportion.reporting.statistics;

import java.util.List;
import uk.proportion.reporting.web.FilterField;
import uk.proportion.reporting.web.ReportFilter;
import uk.proportion.reporting.web.Shown;

/** A page of figures for the partnership's manager. */
interface Board {
    /** As in its address {@code /dashboards/…}, and in the keys of its words. */
    String name();

    /** By what it can be narrowed. */
    List<FilterField> fields();

    /** Whether it shows what is published once a month; otherwise what there is now. */
    boolean isPublished();

    List<Shown> tables(ReportFilter filter);
}
