package uk.proportion.schoolreview;

/** What a school has done in a case. */
enum SchoolAction {
    /** The school's response brought the case to the police. */
    POLICE_TOLD,
    /** An enhanced review decided to keep the case. */
    KEPT_AFTER_ENHANCED_REVIEW,
    /** The head has agreed and the school handles the case from now on; its reviews count from here. */
    HANDLING_BEGUN,
    /** Somebody decided whether to refer to social care; the result is the thresholds as they then were. */
    SOCIAL_CARE_ANSWERED,
    PARENTS_TOLD,
    /** The young people were asked to delete; the result is the day until which, as an ISO date. */
    DELETION_ASKED,
    DELETION_CONFIRMED,
    /** By its day the deletion was not confirmed; it is asked for again. */
    DELETION_NOT_CONFIRMED,
    REVIEWED
}
