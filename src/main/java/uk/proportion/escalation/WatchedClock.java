package uk.proportion.escalation;

import uk.proportion.casefile.CaseClock;

/**
 * The clock that a watch is about.
 *
 * @param step a step of the deadline table
 * @param about {@code case}, a child's letter or a crime's id
 */
record WatchedClock(String step, String about) {

    static WatchedClock of(CaseClock clock) {
        return new WatchedClock(clock.step(), clock.subject());
    }

    /** From the subject of a watch: {@code socialCareDecision:B}. */
    static WatchedClock of(String subject) {
        int colon = subject.indexOf(':');
        return new WatchedClock(subject.substring(0, colon), subject.substring(colon + 1));
    }

    String subject() {
        return step + ":" + about;
    }

    boolean isAbout(CaseClock clock) {
        return clock.step().equals(step) && clock.subject().equals(about);
    }
}
