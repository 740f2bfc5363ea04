package uk.proportion.departure;

import java.util.Map;
import java.util.TreeMap;

/**
 * Figures that tell of nobody. None under five is published. Where there is one, all under ten are added up and not named; where
 * that would be one alone, or come to less than five, nothing is broken down. The rule treats every part alike, so whoever knows
 * it, every name and the total still has two parts at least to choose from.
 *
 * @param shown the parts that are published, by name
 * @param others what the parts come to that are added up; 0 where none is
 * @param withheld whether nothing is broken down
 */
record SmallNumbers(Map<String, Integer> shown, int others, boolean withheld) {
    static final int LEAST = 5;
    private static final int ADDED_UP_UNDER = 2 * LEAST;

    /** The parts of something whose total may be known. */
    static SmallNumbers of(Map<String, Integer> counts) {
        TreeMap<String, Integer> shown = new TreeMap<>(counts);
        shown.values().removeIf(count -> count == 0);
        if (shown.values().stream().allMatch(count -> count >= LEAST)) {
            return new SmallNumbers(shown, 0, false);
        }
        int parts = shown.size();
        int total = sum(shown);
        shown.values().removeIf(count -> count < ADDED_UP_UNDER);
        int others = total - sum(shown);
        boolean alone = parts - shown.size() == 1;
        return alone || others < LEAST ? new SmallNumbers(Map.of(), 0, true) : new SmallNumbers(shown, others, false);
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
