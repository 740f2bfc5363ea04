package uk.proportion.reporting.flow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * How warm a figure is among the others of its diagram, from 1 to 5; 0 is nothing to be shown. Shares have fixed steps, so that a
 * diagram on which little is late stays pale; of anything else each step holds as many different figures as the next.
 */
final class Heat {
    static final int STEPS = 5;
    private static final List<Double> SHARES = List.of(0.0, 0.05, 0.1, 0.25, 0.5);

    /** The least of each step that there is, the coolest first. */
    private final List<Double> steps;

    private Heat(List<Double> steps) {
        this.steps = List.copyOf(steps);
    }

    static Heat ofShares() {
        return new Heat(SHARES);
    }

    static Heat of(Collection<Double> figures) {
        List<Double> different = List.copyOf(new TreeSet<>(figures));
        List<Double> steps = new ArrayList<>();
        for (int step = 0; step < STEPS && step < different.size(); step++) {
            steps.add(different.get(step * different.size() / Math.min(STEPS, different.size())));
        }
        return new Heat(steps);
    }

    /** The least of each step. */
    List<Double> steps() {
        return steps;
    }

    /** With fewer steps than five the warmest are used, so that the most is always the darkest. */
    int level(double figure) {
        int passed = (int) steps.stream().filter(least -> figure >= least).count();
        return passed == 0 ? 0 : passed + STEPS - steps.size();
    }
}
