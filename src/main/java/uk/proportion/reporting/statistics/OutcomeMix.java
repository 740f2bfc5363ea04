package uk.proportion.reporting.statistics;

import static uk.proportion.reporting.web.Table.number;
import static uk.proportion.reporting.web.Table.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import uk.proportion.page.Words;
import uk.proportion.reporting.Band;
import uk.proportion.reporting.Measure;
import uk.proportion.reporting.web.Cell;
import uk.proportion.reporting.web.Filters;
import uk.proportion.reporting.web.ReportFilter;
import uk.proportion.reporting.web.Shown;
import uk.proportion.reporting.web.Table;

/** Confirmed outcomes: a row for each band, a column for each code of which at least five are published. */
@Component
class OutcomeMix {
    private final PublishedFigures figures;
    private final Shares shares;
    private final Filters filters;
    private final Words words;

    OutcomeMix(PublishedFigures figures, Shares shares, Filters filters, Words words) {
        this.figures = figures;
        this.shares = shares;
        this.filters = filters;
        this.words = words;
    }

    Shown table(ReportFilter filter) {
        Published outcomes = figures.read(EnumSet.of(Measure.OUTCOME), filter, Slice.BAND);
        List<String> codes = outcomes.parts(Measure.OUTCOME);
        List<Table.Column> columns = new ArrayList<>(List.of(text(shares.say("statistics.band"))));
        codes.forEach(code -> columns.add(number(words.outcome(code))));
        List<List<Cell>> rows = Arrays.stream(Band.values())
                .filter(band -> outcomes.slices().contains(band.name()))
                .map(band -> {
                    List<Cell> row = new ArrayList<>(List.of(Cell.text(filters.band(band))));
                    codes.forEach(code -> row.add(shares.count(outcomes.count(Measure.OUTCOME, code, band.name()))));
                    return row;
                })
                .toList();
        return Shown.stacks(
                shares.table("mix", columns, rows),
                IntStream.range(1, columns.size()).boxed().toList());
    }
}
