package uk.proportion.casefile;

/** The stages that the end-to-end process calls; each run of one is about one subject. */
public enum StageName {
    /** One immediate action of T0; its subject is the action. */
    IMMEDIATE_ACTION,
    /** Find out what the material is, while the route is not clear. */
    TRIAGE,
    /** Tell the local authority designated officer and the police of an allegation against staff. */
    LADO_AND_POLICE,
    /** Report imagery of an unknown child to the police and the Internet Watch Foundation. */
    POLICE_AND_IWF,
    /** Hand the case over to the headteacher or the safeguarding lead for another route. */
    HAND_OVER,
    SCHOOL_REVIEW,
    POLICE_RESPONSE,
    /** Its subject is a child's letter. */
    SAFEGUARDING_REFERRAL,
    /** Its subject is a child's letter. */
    EDUCATION_AND_INTERVENTION,
    /** Its subject is a crime's id. */
    RECORDING_DECISION,
    /** Ask whether a child is known from an earlier case; its subject is a child's letter and the agency that is asked. */
    SAME_CHILD,
    /** Review a decision that rests on a corrected fact; its subject is the decision and whom it is about: {@code school-response:case}. */
    DECISION_REVIEW,
    /** Watch a clock that runs; its subject is the deadline's step and subject. */
    DEADLINE_WATCH,
    /** Hear the child and the parents where no other stage has; its subject is a child's letter. */
    HEAR_THE_CHILD
}
