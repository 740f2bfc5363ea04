package uk.proportion.reporting.statistics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import uk.proportion.reporting.Measure;

/** What one statement has read: counts in fives, and of times their buckets. What was not read is nought. */
final class Published {
    private final Map<Key, Long> counts = new HashMap<>();
    private final Map<Key, SortedMap<Integer, Long>> times = new HashMap<>();
    private final SortedSet<String> slices = new TreeSet<>();

    private record Key(Measure measure, String part, String slice) {}

    void add(Measure measure, String part, String slice, int bucket, long n) {
        Key key = new Key(measure, part, slice);
        slices.add(slice);
        if (bucket < 0) {
            counts.merge(key, n, Long::sum);
        } else {
            times.computeIfAbsent(key, any -> new TreeMap<>()).merge(bucket, n, Long::sum);
        }
    }

    long count(Measure measure, String part) {
        return count(measure, part, "");
    }

    long count(Measure measure, String part, String slice) {
        return counts.getOrDefault(new Key(measure, part, slice), 0L);
    }

    /** Of a time: how many there are in each bucket; not to be shown themselves. */
    SortedMap<Integer, Long> times(Measure measure, String part, String slice) {
        return times.getOrDefault(new Key(measure, part, slice), new TreeMap<>());
    }

    /** The parts of a measure of which anything is published, the largest first. */
    List<String> parts(Measure measure) {
        Map<String, Long> sums = new TreeMap<>();
        counts.forEach((key, n) -> {
            if (key.measure == measure) {
                sums.merge(key.part, n, Long::sum);
            }
        });
        return sums.entrySet().stream()
                .filter(part -> part.getValue() > 0)
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What it is broken down by, as far as there is anything. */
    SortedSet<String> slices() {
        return slices;
    }
}
