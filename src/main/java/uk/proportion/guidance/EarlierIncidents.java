package uk.proportion.guidance;

import java.util.HashMap;
import java.util.Map;

/**
 * The earlier incidents of one child that one agency knows of, within the look-back of T9 (guidance section 8).
 *
 * @param free in how many the child acted freely
 * @param victim in how many the child was forced, or was depicted and did nothing
 * @param escalation whether somebody has said that it has become more serious, has new victims or follows a warning
 */
public record EarlierIncidents(int free, int victim, boolean escalation) {
    /** None that it knows of. */
    public static final EarlierIncidents NONE = new EarlierIncidents(0, 0, false);

    private static final String FREE = "priorFreeIncidents";
    private static final String VICTIM = "priorVictimIncidents";
    private static final String ESCALATION = "escalation";

    /** The child's facts with the counts as this agency knows them; what somebody has stated is never lowered. */
    Map<String, Object> raise(Map<String, Object> child) {
        Map<String, Object> raised = new HashMap<>(child);
        raised.merge(FREE, free, EarlierIncidents::larger);
        raised.merge(VICTIM, victim, EarlierIncidents::larger);
        if (escalation) {
            raised.put(ESCALATION, "YES");
        }
        return raised;
    }

    private static Object larger(Object stated, Object known) {
        return Math.max((int) stated, (int) known);
    }
}
