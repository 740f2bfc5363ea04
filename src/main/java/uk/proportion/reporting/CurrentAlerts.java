package uk.proportion.reporting;

import java.time.Instant;
import java.util.List;

/** The alerts that have begun and not ended, in words. */
public interface CurrentAlerts {

    /** The latest first; one statement. */
    List<CurrentAlert> now();

    /**
     * An alert in words.
     *
     * @param title what is out of the ordinary
     * @param todo what to do about it
     * @param address of the page where to begin; {@code null} where no page helps
     */
    record CurrentAlert(AlertCode code, String title, String todo, String address, Instant since) {}
}
