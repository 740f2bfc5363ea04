package uk.proportion.reporting.flow;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What one case adds to the cells, and how that is kept: {@code 17:202611:54:1:2} is two in that cell. */
record Contributions(SortedMap<Cell, Integer> counts) {
    static final Contributions NONE = new Contributions(new TreeMap<>());
    private static final String BETWEEN_CELLS = " ";
    private static final String WITHIN = ":";

    /**
     * @param month of the end, as {@code 202611}
     * @param bucket of the duration
     */
    record Cell(int stream, int month, int bucket, Timing timing) implements Comparable<Cell> {
        @Override
        public int compareTo(Cell other) {
            return text().compareTo(other.text());
        }

        private String text() {
            return stream + WITHIN + month + WITHIN + bucket + WITHIN + timing.code();
        }
    }

    static Contributions of(Stream<Cell> passages) {
        return new Contributions(
                passages.collect(Collectors.toMap(cell -> cell, one -> 1, Integer::sum, TreeMap::new)));
    }

    static Contributions parse(String kept) {
        SortedMap<Cell, Integer> counts = new TreeMap<>();
        Stream.of(kept.split(BETWEEN_CELLS)).filter(cell -> !cell.isEmpty()).forEach(cell -> {
            int[] parts =
                    Stream.of(cell.split(WITHIN)).mapToInt(Integer::parseInt).toArray();
            counts.put(new Cell(parts[0], parts[1], parts[2], Timing.of(parts[3])), parts[4]);
        });
        return new Contributions(counts);
    }

    String text() {
        return counts.entrySet().stream()
                .map(count -> count.getKey().text() + WITHIN + count.getValue())
                .collect(Collectors.joining(BETWEEN_CELLS));
    }

    /** What has to be added to the cells, or taken out where negative, after they held what was before. */
    SortedMap<Cell, Integer> since(Contributions before) {
        SortedMap<Cell, Integer> changes = new TreeMap<>(counts);
        before.counts.forEach((cell, count) -> changes.merge(cell, -count, Integer::sum));
        changes.values().removeIf(change -> change == 0);
        return changes;
    }
}
