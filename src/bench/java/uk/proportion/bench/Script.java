package uk.proportion.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.proportion.casefile.StageName;

/** What happened to a case on the platform, in order, so that the same can happen to it elsewhere. */
final class Script {
    /** Something that comes to a process from outside. */
    sealed interface Step {}

    /** Somebody reported the incident with those answers. */
    record Report(Map<String, Object> answers) implements Step {}

    /**
     * Somebody completed a task.
     *
     * @param task its id in the diagram
     * @param about the variables that say whom it is about
     * @param answers what was submitted
     * @param codes on what the process went on
     */
    record Answer(String task, Map<String, Object> about, Map<String, Object> answers, Map<String, Object> codes)
            implements Step {}

    /** New facts were stated outside of a task. */
    record NewFacts(Map<String, Object> facts) implements Step {}

    /** A stage was due, or overtaken by new facts. */
    record StageMessage(Kind kind, StageName stage, String subject) implements Step {
        enum Kind {
            DUE,
            OVERTAKEN
        }
    }

    /** Nothing was left to do. */
    record Finish() implements Step {}

    /** New facts reopened the closed case. */
    record Reopen() implements Step {}

    /** A variable that a service task or listener set. */
    record Setting(String variable, Object value, boolean local) {}

    /**
     * One run of a service task or listener.
     *
     * @param asked for each table that it rests on, the facts that the table was asked with
     */
    record Done(List<Setting> settings, Map<String, Map<String, Object>> asked) {}

    private final List<Step> steps = new ArrayList<>();
    private final Map<String, List<Done>> done = new HashMap<>();

    void add(Step step) {
        steps.add(step);
    }

    void add(String activity, Done run) {
        done.computeIfAbsent(activity, any -> new ArrayList<>()).add(run);
    }

    List<Step> steps() {
        return steps;
    }

    /** The runs of an activity, the earliest first. */
    List<Done> runs(String activity) {
        return done.getOrDefault(activity, List.of());
    }

    long tasks() {
        return steps.stream().filter(Answer.class::isInstance).count();
    }
}
