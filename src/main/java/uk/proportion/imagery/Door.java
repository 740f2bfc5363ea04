package uk.proportion.imagery;

/** Where somebody tried to bring something in. */
public enum Door {
    /** A form's answers, however they came. */
    FORM,
    /** Our own interface for programs and pages. */
    API,
    /** The engine's interface for programs. */
    ENGINE_REST,
    /** Tasklist, Cockpit and Admin. */
    WEB_APPLICATION,
    /** A page of our own, or an address at which there is nothing. */
    PAGE
}
