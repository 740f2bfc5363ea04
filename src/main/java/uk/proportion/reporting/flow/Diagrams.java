package uk.proportion.reporting.flow;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The diagrams that are deployed, in each of their versions. */
public interface Diagrams {
    /** What BPMN calls a task for people. */
    String USER_TASK = "userTask";

    /** A process by its key, and what people call it. */
    record Named(String process, String name) {}

    /** A version of a process, with the tag that its author gave it; {@code null} without one. */
    record Version(int number, String tag) {}

    /**
     * Something in a diagram that a case goes through and that has a name.
     *
     * @param type as BPMN calls it: {@code userTask}
     */
    record Activity(String id, String name, String type) {}

    /**
     * One version of a process.
     *
     * @param versions all that there are, the latest first
     * @param activities in the order of the file
     */
    record Diagram(Named named, int version, List<Version> versions, List<Activity> activities) {
        /** The ids of what people do. */
        Set<String> tasks() {
            return activities.stream()
                    .filter(activity -> USER_TASK.equals(activity.type()))
                    .map(Activity::id)
                    .collect(Collectors.toSet());
        }
    }

    /** Every process, in the order of their names. */
    List<Named> all();

    /** @param version {@code null} for the latest; empty where there is no such process or version */
    Optional<Diagram> find(String process, Integer version);

    /** The file of that version, which exists. */
    String file(String process, int version);
}
