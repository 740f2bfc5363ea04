package uk.proportion.policeresponse;

/** A step of the police response that is remembered, so that nobody is asked twice. */
enum PoliceStep {
    /** A crime was acted on as the recording rules say; the result is what they said (T3). */
    RECORDING,
    /** A crime's factors were asked for; the result is the response that had been made by then, or {@code NONE}. */
    FACTS,
    /** The joint enquiry into a crime was held; the result is what it says of AF12. */
    JOINT_ENQUIRY,
    /** A strategy discussion was considered on account of a crime; the result is YES or NO. */
    STRATEGY,
    /** A strategy discussion was asked for; the result is the agency that was asked. */
    STRATEGY_ASKED,
    /** The supervisor was answered. */
    ANSWER,
    /** The response was checked and approved; the result is the tier. */
    CHECKED,
    /** The response was made; the result is the tier and the number of crimes that it covers. */
    RESPONSE
}
