package uk.proportion.access;

import java.util.Locale;

/** Why somebody reads a case on which they have no open task. */
public enum ReadingPurpose {
    REFERRAL_DISCUSSION,
    HANDOVER,
    QUALITY_CHECK,
    SUBJECT_ACCESS,
    COMPLAINT,
    /** None of these: their own words say what. */
    OTHER;

    /** In words, such as {@code referral discussion}. */
    public String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
