package uk.proportion.policeresponse;

/** What comes next in the police response. */
public enum ResponseStep {
    /** Factors of one or more crimes are asked for. */
    FACT_FIND,
    /** Police and social care enquire together into a wider concern. */
    JOINT_ENQUIRY,
    /** A supervisor or an inspector checks the response, as T4a says. */
    CHECK,
    /** The response to these crimes has been made already. */
    RESPONSE_MADE,
    /** The school deals with every crime; the police path ends. */
    SCHOOL_DEALS
}
