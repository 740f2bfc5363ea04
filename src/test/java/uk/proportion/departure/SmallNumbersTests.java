package uk.proportion.departure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SmallNumbersTests {
    private static final List<String> PARTS = List.of("a", "b", "c", "d");
    private static final int MOST = 13;

    @Test
    void whereAFigureIsSmallAllUnderTenAreAddedUp() {
        assertThat(of(Map.of("a", 12, "b", 7, "c", 1))).isEqualTo(new SmallNumbers(Map.of("a", 12), 8, false));
    }

    @Test
    void aSmallFigureAloneLetsNothingBeBrokenDown() {
        assertThat(of(Map.of("a", 12, "b", 11, "c", 1))).isEqualTo(new SmallNumbers(Map.of(), 0, true));
        assertThat(of(Map.of("a", 12, "b", 1, "c", 1))).isEqualTo(new SmallNumbers(Map.of(), 0, true));
        assertThat(of(Map.of("a", 4))).isEqualTo(new SmallNumbers(Map.of(), 0, true));
    }

    @Test
    void figuresOfFiveAndMoreAreShownAsTheyAreAndNothingIsSaidOfNone() {
        assertThat(of(Map.of("a", 5, "b", 0, "c", 9))).isEqualTo(new SmallNumbers(Map.of("a", 5, "c", 9), 0, false));
        assertThat(of(Map.of())).isEqualTo(new SmallNumbers(Map.of(), 0, false));
    }

    private static SmallNumbers of(Map<String, Integer> counts) {
        return SmallNumbers.of(counts);
    }

    /**
     * Somebody who knows the rule, every name and the total tries every way in which the figures could have come about: no figure
     * under five can be told for certain.
     */
    @Test
    void whoKnowsTheTotalAndTheRuleStillCannotTellASmallFigure() {
        Map<String, List<Map<String, Integer>>> byWhatIsPublished = new HashMap<>();
        for (Map<String, Integer> counts : everyWay()) {
            int total = counts.values().stream().mapToInt(Integer::intValue).sum();
            SmallNumbers numbers = SmallNumbers.of(counts);
            assertThat(numbers.shown().values()).allMatch(count -> count >= SmallNumbers.LEAST);
            assertThat(numbers.others()).matches(others -> others == 0 || others >= SmallNumbers.LEAST);
            String published = numbers + "|" + (total < SmallNumbers.LEAST ? "few" : total);
            byWhatIsPublished
                    .computeIfAbsent(published, any -> new ArrayList<>())
                    .add(counts);
        }
        byWhatIsPublished.forEach((published, ways) -> PARTS.forEach(part -> {
            Set<Integer> possible = new HashSet<>();
            ways.forEach(way -> possible.add(way.get(part)));
            boolean small = possible.stream().anyMatch(count -> count > 0 && count < SmallNumbers.LEAST);
            if (small) {
                assertThat(possible).as(part + " of " + published).hasSizeGreaterThan(1);
            }
        }));
    }

    private static List<Map<String, Integer>> everyWay() {
        List<Map<String, Integer>> ways = new ArrayList<>(List.of(Map.of()));
        for (String part : PARTS) {
            List<Map<String, Integer>> longer = new ArrayList<>();
            for (Map<String, Integer> way : ways) {
                for (int count = 0; count <= MOST; count++) {
                    Map<String, Integer> one = new TreeMap<>(way);
                    one.put(part, count);
                    longer.add(one);
                }
            }
            ways = longer;
        }
        return ways;
    }
}
