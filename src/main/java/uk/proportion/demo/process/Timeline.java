package uk.proportion.demo.process;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;

/** What is going to happen in all cases, one after the other. What falls on the same moment happens in the order of the cases. */
final class Timeline {
    private final PriorityQueue<Entry> entries = new PriorityQueue<>(Comparator.comparing(Entry::at)
            .thenComparing(entry -> entry.life().number())
            .thenComparing(Entry::key));

    /**
     * Something that is going to happen.
     *
     * @param key tells it from what else happens in that case at that moment
     * @param what says whether the case has gone on by it
     */
    record Entry(Instant at, CaseLife life, String key, BooleanSupplier what) {}

    void add(Instant at, CaseLife life, String key, BooleanSupplier what) {
        entries.add(new Entry(at, life, key, what));
    }

    /** When the next thing happens. */
    Optional<Instant> next() {
        return Optional.ofNullable(entries.peek()).map(Entry::at);
    }

    Entry take() {
        return entries.remove();
    }
}
