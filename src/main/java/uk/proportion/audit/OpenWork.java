package uk.proportion.audit;

import uk.proportion.access.User;
import uk.proportion.shared.CaseReference;

/** Whether somebody has work to do on a case, and so needs no other reason to read it. */
public interface OpenWork {

    /** Whether an open task on the case is this user's, or waits for somebody with their role. */
    boolean on(CaseReference reference, User user);
}
