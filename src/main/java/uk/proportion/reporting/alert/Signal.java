package uk.proportion.reporting.alert;

import java.util.Map;
import uk.proportion.reporting.AlertCode;

/** Says whether something is out of the ordinary at this moment. */
interface Signal {
    /** What an alert is about that concerns no agency in particular. */
    String ALL = "ALL";

    AlertCode code();

    /**
     * What is beyond the threshold.
     *
     * @return the figure by what it is about: an agency or {@link #ALL}; empty where all is well
     */
    Map<String, Long> beyond(int threshold);
}
