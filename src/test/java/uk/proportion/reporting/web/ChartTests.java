package uk.proportion.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChartTests {
    private final Table table = new Table(
            "open",
            "Open work",
            "",
            List.of(Table.text("Agency"), Table.number("Late"), Table.number("In time")),
            List.of(row("School", 10, 30), row("Police", 5, 15), row("Children’s social care of the county", 0, 0)));

    @Test
    void aBarIsAsLongAsItsFigure() {
        Chart chart = Chart.bars(table, 2);
        assertThat(chart.bars())
                .extracting(bar ->
                        bar.parts().stream().mapToDouble(Chart.Part::width).sum())
                .containsExactly(100.0, 50.0, 0.0);
        assertThat(chart.bars()).extracting(Chart.Bar::amount).containsExactly("30", "15", "0");
    }

    @Test
    void partsStandOneAfterTheOtherAndAddUp() {
        Chart.Bar school = Chart.stacks(table, List.of(1, 2)).bars().get(0);
        assertThat(school.amount()).isEqualTo("40");
        assertThat(school.parts()).containsExactly(new Chart.Part(0, 0, 25), new Chart.Part(1, 25, 75));
    }

    @Test
    void aLongLabelTakesTwoLinesAndNothingLiesUponAnother() {
        List<Chart.Bar> bars = Chart.bars(table, 1).bars();
        assertThat(bars.get(2).label())
                .extracting(Chart.Word::words)
                .containsExactly("Children’s social care of", "the county");
        assertThat(bars.get(1).top()).isGreaterThan(bars.get(0).y() + 24);
        assertThat(Chart.bars(table, 1).height()).isGreaterThan(bars.get(2).y() + 24);
    }

    @Test
    void whatIsDrawnIsAlsoSaid() {
        assertThat(Chart.stacks(table, List.of(1, 2)).description())
                .startsWith("School: Late 10, In time 30; Police: Late 5, In time 15");
        assertThat(Chart.bars(table, 1).description()).startsWith("School: 10; Police: 5");
    }

    @Test
    void aMonthWithoutAFigureIsAGapInTheLine() {
        Table months = new Table(
                "months",
                "By month",
                "",
                List.of(Table.text("Month"), Table.number("Cases")),
                List.of(
                        row("January", 0),
                        row("February", 20),
                        List.of(Cell.text("March"), Cell.text("fewer than 5")),
                        row("April", 10)));
        Chart chart = Chart.lines(months, List.of(1));
        Chart.Line line = chart.lines().get(0);
        assertThat(line.points()).hasSize(3);
        assertThat(line.stretches()).hasSize(1);
        assertThat(line.points().get(1).y()).isLessThan(line.points().get(2).y());
        assertThat(chart.axis()).extracting(Chart.Mark::words).contains("20", "0", "January");
        assertThat(chart.description()).contains("March: fewer than 5");
    }

    private static List<Cell> row(String label, long... counts) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(Cell.text(label)),
                        java.util.Arrays.stream(counts).mapToObj(Cell::number))
                .toList();
    }
}
