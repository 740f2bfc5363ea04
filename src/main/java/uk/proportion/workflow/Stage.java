package uk.proportion.workflow;

import java.util.List;
import uk.proportion.casefile.Situation;
import uk.proportion.casefile.StageName;

/** One stage of the pathway: when it is due, for whom, and on which results it then works. */
public interface Stage {

    StageName name();

    /** Whether the case stays open for it: one that does not ends when nothing else is left to do. */
    default boolean keepsTheCaseOpen() {
        return true;
    }

    /** What is due in that situation, whether or not it already runs. */
    List<Due> due(Situation situation);

    /** Whether it begins only where nothing else is left to do, before the case closes. */
    default boolean isLast() {
        return false;
    }

    /**
     * A run that is due.
     *
     * @param subject {@code case}, a child's letter, a crime's id or an immediate action
     * @param basis the results that the run works on, as a short text of codes: when they change, a run is overtaken and a
     *     new one begins; a stage that has come to its end on this basis is not begun again
     */
    record Due(String subject, String basis) {}
}
