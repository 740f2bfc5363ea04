package uk.proportion.reporting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts in fives. Of each kind of thing so many are published as there are whole fives of it so far; the rest waits for others
 * like it. So every published number, and every sum and difference of published numbers, is a multiple of five, and none tells of
 * fewer. The kinds of one family are published together, in a month by which at least five of the family have come since the last
 * time: whoever knows of one new case does not learn of which kind it is.
 */
public final class Fives {
    /** Nothing is told of fewer. */
    public static final int LEAST = 5;

    private Fives() {}

    /**
     * What is published of a family.
     *
     * @param counts for each month that is over, how many of each kind there were
     * @return for each month what is published in it, without zeros
     */
    public static <K> SortedMap<Integer, Map<K, Long>> published(SortedMap<Integer, Map<K, Long>> counts) {
        SortedMap<Integer, Map<K, Long>> published = new TreeMap<>();
        Map<K, Long> soFar = new HashMap<>();
        Map<K, Long> told = new HashMap<>();
        long waiting = 0;
        for (var month : counts.entrySet()) {
            month.getValue().forEach((kind, n) -> soFar.merge(kind, n, Long::sum));
            waiting += month.getValue().values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            if (waiting < LEAST) {
                continue;
            }
            waiting = 0;
            Map<K, Long> now = new HashMap<>();
            for (K kind : List.copyOf(soFar.keySet())) {
                long whole = soFar.get(kind) / LEAST * LEAST;
                long more = whole - told.getOrDefault(kind, 0L);
                if (more != 0) {
                    now.put(kind, more);
                    told.put(kind, whole);
                }
            }
            if (!now.isEmpty()) {
                published.put(month.getKey(), now);
            }
        }
        return published;
    }
}
