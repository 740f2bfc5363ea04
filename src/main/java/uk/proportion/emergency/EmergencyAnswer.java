package uk.proportion.emergency;

/** What a senior colleague says to a request for emergency access. */
public enum EmergencyAnswer {
    AGREED,
    REFUSED
}
