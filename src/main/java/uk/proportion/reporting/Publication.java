package uk.proportion.reporting;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import uk.proportion.shared.Nation;

/**
 * The cells of an edition, made of those that are counted, which come family by family. Times keep their buckets; of everything
 * the counts are in {@link Fives}. What is published of the organisations is added up for the whole partnership too, so that a
 * page reads as much of ten schools as of a thousand.
 */
final class Publication {
    private final Map<Counted, Long> published = new HashMap<>();
    private final SortedMap<Integer, Map<String, Long>> months = new TreeMap<>();
    private Family family;

    /** What is published together: the parts of a measure, of one organisation and band. */
    private record Family(Measure measure, String organisation, Nation nation, Band band) {
        static Family of(Counted cell) {
            return new Family(cell.measure(), cell.organisation(), cell.nation(), cell.band());
        }

        Counted cell(String part, int month) {
            return new Counted(measure, part, month, organisation, nation, band, Counted.NO_TIME);
        }
    }

    /** The next cell; those of one family follow on each other. */
    void add(Counted cell, long n) {
        Family next = Family.of(cell);
        if (!next.equals(family)) {
            endFamily();
            family = next;
        }
        months.computeIfAbsent(cell.month(), any -> new HashMap<>()).merge(cell.part(), n, Long::sum);
        if (cell.bucket() != Counted.NO_TIME) {
            publish(cell, n);
        }
    }

    /** All of them, once every cell has come. */
    Map<Counted, Long> end() {
        endFamily();
        return published;
    }

    private void endFamily() {
        if (family != null) {
            Fives.published(months)
                    .forEach((month, parts) -> parts.forEach((part, n) -> publish(family.cell(part, month), n)));
        }
        months.clear();
    }

    private void publish(Counted cell, long n) {
        published.merge(cell, n, Long::sum);
        if (!cell.organisation().equals(Counted.WHOLE_PARTNERSHIP)) {
            published.merge(cell.ofTheWholePartnership(), n, Long::sum);
        }
    }
}
