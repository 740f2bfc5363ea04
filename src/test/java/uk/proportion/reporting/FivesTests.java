package uk.proportion.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Whatever somebody adds up or takes away from each other, no published figure tells of fewer than five. */
class FivesTests {

    @Test
    void nothingIsToldOfFourAndTheFifthBringsThemAll() {
        assertThat(Fives.published(months(Map.of(1, Map.of("21", 4L))))).isEmpty();
        assertThat(Fives.published(months(Map.of(1, Map.of("21", 4L), 2, Map.of("21", 1L)))))
                .isEqualTo(Map.of(2, Map.of("21", 5L)));
    }

    @Test
    void whatIsLeftOverWaitsForOthersLikeIt() {
        assertThat(Fives.published(months(Map.of(1, Map.of("21", 7L), 2, Map.of("21", 6L), 3, Map.of("21", 9L)))))
                .isEqualTo(Map.of(1, Map.of("21", 5L), 2, Map.of("21", 5L), 3, Map.of("21", 10L)));
    }

    @Test
    void aKindThatHasFiveWaitsUntilFiveOfItsFamilyHaveCome() {
        // Four of 21 wait from the first month on; one case in the second would bring them out, and show itself to be a
        // 21
        SortedMap<Integer, Map<String, Long>> counts =
                months(Map.of(1, Map.of("21", 4L, "22", 5L), 2, Map.of("21", 1L), 3, Map.of("22", 4L)));

        assertThat(Fives.published(counts)).isEqualTo(Map.of(1, Map.of("22", 5L), 3, Map.of("21", 5L)));
    }

    @Property
    void everyPublishedFigureIsAMultipleOfFiveAndNeverMoreThanThereAre(
            @ForAll("families") SortedMap<Integer, Map<String, Long>> counts) {
        SortedMap<Integer, Map<String, Long>> published = Fives.published(counts);
        published.values().forEach(kinds -> assertThat(kinds.values()).allMatch(n -> n > 0 && n % Fives.LEAST == 0));
        for (int last = 1; last <= 12; last++) {
            Map<String, Long> there = sums(counts.headMap(last + 1));
            sums(published.headMap(last + 1)).forEach((kind, n) -> assertThat(n).isLessThanOrEqualTo(there.get(kind)));
        }
    }

    @Property
    void noMoreThanFourOfAKindWaitAtTheEndWhereTheFamilyIsPublished(
            @ForAll("families") SortedMap<Integer, Map<String, Long>> counts) {
        counts.put(13, Map.of("21", 5L));
        Map<String, Long> published = sums(Fives.published(counts));
        sums(counts)
                .forEach((kind, n) ->
                        assertThat(n - published.getOrDefault(kind, 0L)).isBetween(0L, Fives.LEAST - 1L));
    }

    @Property
    void oneNewCaseInAMonthChangesNothingThatWasPublishedBefore(
            @ForAll("families") SortedMap<Integer, Map<String, Long>> counts) {
        SortedMap<Integer, Map<String, Long>> before = Fives.published(counts);
        counts.put(13, Map.of("22", 1L));
        assertThat(Fives.published(counts).headMap(13)).isEqualTo(before);
    }

    @Provide
    Arbitrary<SortedMap<Integer, Map<String, Long>>> families() {
        Arbitrary<Map<String, Long>> kinds = Arbitraries.maps(
                        Arbitraries.of("21", "22", "20", "1", "8"),
                        Arbitraries.longs().between(1, 9))
                .ofMaxSize(4);
        return Arbitraries.maps(Arbitraries.integers().between(1, 12), kinds)
                .ofMaxSize(12)
                .map(TreeMap::new);
    }

    private static SortedMap<Integer, Map<String, Long>> months(Map<Integer, Map<String, Long>> counts) {
        return new TreeMap<>(counts);
    }

    private static Map<String, Long> sums(Map<Integer, Map<String, Long>> months) {
        Map<String, Long> sums = new HashMap<>();
        months.values().forEach(kinds -> kinds.forEach((kind, n) -> sums.merge(kind, n, Long::sum)));
        return sums;
    }
}
