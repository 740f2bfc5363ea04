package uk.proportion.casefile;

import uk.proportion.access.User;
import uk.proportion.shared.CaseReference;

/** Who was let in to read a case in which their organisation takes no part, because a child is at risk. */
public interface EmergencyReading {

    /** Whether that user may read the case now: one statement, whether it is there or not. */
    boolean mayRead(User user, CaseReference reference);
}
