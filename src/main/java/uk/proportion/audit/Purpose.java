package uk.proportion.audit;

/** Why somebody may have read a case. */
public enum Purpose {
    /** An open task of theirs is about it. */
    OPEN_TASK,
    /** They said why, for this read or within the last half hour. */
    STATED,
    /** They were let in for an emergency; why is on record with that. */
    EMERGENCY,
    /** They have no task on it and did not say: a person was asked, and shown nothing; a program was answered. */
    NOT_STATED
}
