package uk.proportion.reporting.web;

import java.util.Locale;

/** By what a page of figures can be narrowed. */
public enum FilterField {
    FROM,
    TO,
    ORGANISATION,
    NATION,
    BAND;

    /** Its name in addresses and in the form. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }
}
