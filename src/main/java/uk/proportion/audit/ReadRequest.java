package uk.proportion.audit;

import java.util.Optional;

/** What the request says by which somebody reads. */
public interface ReadRequest {

    /** Why the reader wants to know, in their own words. */
    Optional<String> purpose();

    /** Which part of a case is asked for, as a code: {@code timeline}, {@code decisions} …; {@code case} for the case itself. */
    String part();

    /** Whether the answer shows something of the case; a request that changes something has a reason of its own. */
    boolean shows();

    /** Whether a person reads, in a session, who can be asked why; a program cannot. */
    boolean isByAPerson();
}
