package uk.proportion.calendar;

import java.time.LocalDate;
import java.util.Set;
import uk.proportion.shared.Nation;

/** Bank holidays that were proclaimed for one occasion, such as a coronation. */
interface ProclaimedDays {

    /** All of them in that nation. */
    Set<LocalDate> of(Nation nation);
}
