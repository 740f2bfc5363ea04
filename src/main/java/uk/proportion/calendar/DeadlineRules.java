package uk.proportion.calendar;

import java.util.List;
import uk.proportion.shared.Nation;

/** Where the rows of the deadline table come from. */
interface DeadlineRules {

    /** Every row of that nation, by step. */
    List<Deadline> of(Nation nation);
}
