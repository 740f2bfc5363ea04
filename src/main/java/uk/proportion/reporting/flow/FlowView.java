package uk.proportion.reporting.flow;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.YearMonth;
import java.util.List;

/**
 * A process with its figures, as pages and Cockpit show it. What may not be told, or is not there, is {@code null}.
 *
 * @param version the one that is asked for; {@code null} where the figures are of all of them
 * @param versions all that there are, the latest first
 * @param upTo the last month that the figures are of; {@code null} where none are given out yet
 * @param measure what the levels are about
 * @param page where the same stands as a table; {@code null} for a reader to whom there is no such page
 */
@JsonInclude
record FlowView(
        String process,
        String name,
        Integer version,
        List<Integer> versions,
        YearMonth upTo,
        Measure measure,
        String page,
        List<Step> activities) {

    /** The same for a reader who may open that page. */
    FlowView on(String address) {
        return new FlowView(process, name, version, versions, upTo, measure, address, activities);
    }

    /**
     * One activity.
     *
     * @param type as BPMN calls it
     * @param count how often it was gone through; {@code null} where fewer than five times
     * @param medianSeconds half of them took no longer
     * @param p90Seconds nine in ten took no longer
     * @param lateShare of those that had to be done by a time, from 0 to 1
     * @param open how many are there now
     * @param level how warm the measure is here, from 1 to 5; 0 for nothing
     * @param words the measure in words
     */
    record Step(
            String id,
            String name,
            String type,
            Long count,
            Long medianSeconds,
            Long p90Seconds,
            Double lateShare,
            long open,
            int level,
            String words) {}
}
