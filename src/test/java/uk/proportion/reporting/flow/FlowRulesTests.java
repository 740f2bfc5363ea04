package uk.proportion.reporting.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.proportion.reporting.Durations;
import uk.proportion.reporting.flow.Contributions.Cell;

/** What may be told of figures, how warm they are, and how a case's part of them is kept. */
class FlowRulesTests {
    private static final int HOUR = 48;
    private static final int DAY = 66;

    @Test
    void aMedianIsToldFromTenOnAndWhatNineInTenTookFromFiftyOn() {
        TreeMap<Integer, Long> buckets = new TreeMap<>(Map.of(HOUR, 9L, DAY, 2L));
        assertThat(figures(5, 0, 0, buckets).median()).isEmpty();
        assertThat(figures(5, 5, 0, buckets).median())
                .contains(Durations.middle(HOUR).toSeconds());
        TreeMap<Integer, Long> many = new TreeMap<>(Map.of(HOUR, 46L, DAY, 8L));
        assertThat(figures(45, 0, 0, many).p90()).isEmpty();
        assertThat(figures(50, 0, 0, many).p90()).contains(Durations.middle(DAY).toSeconds());
    }

    @Test
    void lateIsTheShareOfWhatHadToBeDoneByATime() {
        assertThat(figures(100, 5, 0, new TreeMap<>()).lateShare()).isEmpty();
        assertThat(figures(100, 15, 5, new TreeMap<>()).lateShare()).contains(0.25);
        assertThat(figures(0, 10, 0, new TreeMap<>()).lateShare()).contains(0.0);
    }

    @Test
    void figuresUpToTheLastEditionAreAskedForAndNoLaterOnes() {
        FlowFilter all = new FlowFilter(null, null, YearMonth.of(2026, 3), YearMonth.of(2027, 1), null);
        assertThat(all.of("joint-case", YearMonth.of(2026, 10)))
                .returns(202603, FlowQuery::first)
                .returns(202610, FlowQuery::last);
        assertThat(all.of("joint-case", null)).returns(0, FlowQuery::last);
    }

    @Test
    void theMostIsTheDarkestAndSharesHaveFixedSteps() {
        Heat heat = Heat.of(List.of(10.0, 20.0, 20.0, 30.0, 40.0, 50.0, 60.0, 70.0, 80.0, 90.0, 100.0));
        assertThat(Stream.of(10.0, 20.0, 30.0, 40.0, 90.0, 100.0).map(heat::level))
                .containsExactly(1, 1, 2, 2, 5, 5);
        assertThat(Heat.of(List.of(5.0)).level(5)).isEqualTo(5);
        assertThat(Heat.of(List.of(5.0, 10.0)).level(5)).isEqualTo(4);
        assertThat(Heat.of(List.of()).steps()).isEmpty();
        assertThat(Stream.of(0.0, 0.04, 0.05, 0.3, 0.5, 1.0).map(Heat.ofShares()::level))
                .containsExactly(1, 1, 2, 4, 5, 5);
    }

    @Test
    void whatACaseAddedIsKeptAsTextAndOnlyTheDifferenceChangesTheCells() {
        Cell one = new Cell(7, 202611, HOUR, Timing.IN_TIME);
        Cell two = new Cell(7, 202611, HOUR, Timing.LATE);
        Contributions before = Contributions.of(Stream.of(one, one, two));
        assertThat(before.text()).isEqualTo("7:202611:48:1:2 7:202611:48:2:1");
        assertThat(Contributions.parse(before.text())).isEqualTo(before);
        assertThat(Contributions.of(Stream.of(one)).since(before)).isEqualTo(Map.of(one, -1, two, -1));
        assertThat(before.since(before)).isEmpty();
        assertThat(Contributions.parse("")).isEqualTo(Contributions.NONE);
    }

    private static FlowFigures figures(long free, long inTime, long late, TreeMap<Integer, Long> buckets) {
        return new FlowFigures(Map.of(Timing.NOTHING_DUE, free, Timing.IN_TIME, inTime, Timing.LATE, late), buckets);
    }
}
