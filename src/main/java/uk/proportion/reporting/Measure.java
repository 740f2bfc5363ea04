package uk.proportion.reporting;

/** What is measured; {@code docs/metrics.md} defines each. Its parts are codes: of a share, of a mix, or of whom a time is. */
public enum Measure {
    /** Cases that were reported, closed, reopened and corrected. */
    CASES,
    /** From the report to the first protective step. */
    FIRST_ACTION(true),
    /** Deadlines of each step that were met in time or late: {@code crimeRecord:IN_TIME}. */
    DEADLINE,
    /** How long a step with a deadline took: {@code crimeRecord}. */
    DEADLINE_TIME(true),
    /** From the report reaching the police to the first time that somebody takes a task of the police's assessment. */
    ASSESSMENT_START(true),
    /** From the report reaching the police to the check of the police response. */
    ASSESSMENT(true),
    /** Confirmed outcomes of crimes, by code. */
    OUTCOME,
    /**
     * Choices in forms in which one may choose otherwise than recommended: {@code outcome:FOLLOWED}, or by whom and from which rule
     * of which table was departed, {@code outcome:DEPARTED:POLICE:outcome-21-gate:T4b-r4}.
     */
    DEPARTURE,
    /** Measures of education and intervention plans, by how they ended. */
    EDUCATION,
    /** Children of a new case, by whether there was an earlier one within twelve months. */
    REPEAT,
    /** Children of closed cases of whom the wishes have to be on file. */
    VOICE,
    /** How long an agency alone had something to do in a case while others waited, by agency. */
    WAITING(true),
    /** Completed tasks, by whether they were in time. */
    TASK,
    /** From a task coming up to somebody taking it for the first time, by agency. */
    TASK_WAIT(true),
    /** From the last time that somebody took a task to its end, by agency. */
    TASK_HANDLING(true),
    /** From a task coming up to its end, by agency. */
    TASK_PROCESSING(true),
    /** Completed tasks, by how often they changed hands. */
    REASSIGNMENT,
    /** Confirmed outcomes against somebody, by sex and kind of outcome: {@code FEMALE:DIVERTED}. */
    FAIR_SEX,
    FAIR_ETHNICITY,
    FAIR_SEND,
    FAIR_LOOKED_AFTER,
    /** Confirmed outcomes by the facts that the gate to outcome 21 was asked with. */
    CONSISTENCY;

    private final boolean time;

    Measure() {
        this(false);
    }

    Measure(boolean time) {
        this.time = time;
    }

    /** Whether it is a time, of which medians are given, and not a count alone. */
    public boolean isTime() {
        return time;
    }
}
