package uk.proportion.demo.process;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import uk.proportion.demo.CaseMix;
import uk.proportion.demo.Plot;
import uk.proportion.shared.Nation;

/** A generated case as far as it has come. */
final class CaseLife {
    private final Plot plot;
    private final Set<String> planned = new HashSet<>();
    private final Set<String> open = new HashSet<>();
    private final Map<String, Integer> times = new HashMap<>();
    private String reference;
    private int crimesListed;

    CaseLife(Plot plot) {
        this.plot = plot;
    }

    Plot plot() {
        return plot;
    }

    int number() {
        return plot.number();
    }

    /** {@code null} until it has been reported. */
    String reference() {
        return reference;
    }

    void reportedAs(String newReference) {
        reference = newReference;
    }

    /** From now on these tasks are open and no others. */
    void nowOpen(Collection<String> tasks) {
        open.clear();
        open.addAll(tasks);
    }

    boolean isOpen(TaskToDo task) {
        return open.contains(task.id());
    }

    /** Whether that task is seen for the first time. */
    boolean isNew(String task) {
        return planned.add(task);
    }

    /** How often that has come up in this case, this time included. */
    int time(String what) {
        return times.merge(what, 1, Integer::sum);
    }

    /** From now on the facts are these. */
    void learn(CaseMix.LaterFacts facts) {
        switch (facts.about()) {
            case "INCIDENT" -> plot.incident().putAll(facts.facts());
            case "REVIEW" -> plot.review().putAll(facts.facts());
            default -> plot.children().get("A").putAll(facts.facts());
        }
    }

    int crimesListed() {
        return crimesListed;
    }

    void crimeListed() {
        crimesListed++;
    }

    /** Who of that agency deals with the case in the demonstration's two areas. */
    String reporter() {
        return switch (plot.reportedBy()) {
            case POLICE -> isWelsh() ? "officer.south" : "officer.north";
            case SOCIAL_CARE -> isWelsh() ? "sw.cwm" : "sw.borough";
            default -> "dsl." + school();
        };
    }

    String school() {
        return isWelsh() ? "riverside" : "greenfield";
    }

    /** The other organisation of the reporter's kind. */
    String neighbour() {
        return switch (plot.reportedBy()) {
            case POLICE -> isWelsh() ? "north" : "south";
            case SOCIAL_CARE -> isWelsh() ? "borough" : "cwm";
            default -> isWelsh() ? "greenfield" : "riverside";
        };
    }

    private boolean isWelsh() {
        return plot.nation() == Nation.WALES;
    }
}
