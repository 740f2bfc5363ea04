package uk.proportion.audit;

import uk.proportion.access.User;

/** Who acted, and for which organisation: {@code null} where for none. */
record Actor(String id, String organisation) {
    /** The platform itself: a timer's job, for one. */
    static final Actor SYSTEM = new Actor("system", null);

    /** Somebody who is not signed in, or has no role. */
    static final Actor NOBODY = new Actor("nobody", null);

    static Actor of(User user) {
        return new Actor(user.id(), user.organisation().value());
    }
}
