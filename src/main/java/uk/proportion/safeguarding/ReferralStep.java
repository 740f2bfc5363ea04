package uk.proportion.safeguarding;

/** What can happen to the referral of a child. */
enum ReferralStep {
    /** A social worker has acknowledged the referral and decided on it. */
    DECIDED,
    /** The team manager has returned the decision. */
    RETURNED,
    /** The platform found that T5 now says another threshold than before; the result is that threshold. */
    THRESHOLD_CHANGED,
    /** A social worker has gathered what was missing. */
    GATHERED,
    /** A social worker has chosen a threshold in place of the one that T5 says; the result is the chosen one. */
    CHOSEN,
    /** The strategy discussion was held. */
    DISCUSSED
}
