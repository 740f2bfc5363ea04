package uk.proportion.audit;

/** Why somebody may have read a case. */
enum Purpose {
    /** An open task of theirs is about it. */
    OPEN_TASK,
    /** They said why; their words are the entry's payload. */
    STATED,
    /** They have no task on it and did not say. */
    NOT_STATED
}
