package uk.proportion.reporting.statistics;

import static uk.proportion.reporting.web.Table.number;
import static uk.proportion.reporting.web.Table.share;
import static uk.proportion.reporting.web.Table.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import uk.proportion.page.Words;
import uk.proportion.reporting.Band;
import uk.proportion.reporting.Measure;
import uk.proportion.reporting.web.Cell;
import uk.proportion.reporting.web.FilterField;
import uk.proportion.reporting.web.Filters;
import uk.proportion.reporting.web.ReportFilter;
import uk.proportion.reporting.web.Shown;
import uk.proportion.reporting.web.Table;

/** What became of children and crimes: outcomes within each band of facts, departures, education, voice, repeats; fairness. */
@Component
class OutcomesBoard implements Board {
    private static final Set<Measure> BY_NOTHING =
            EnumSet.of(Measure.DEPARTURE, Measure.EDUCATION, Measure.REPEAT, Measure.VOICE, Measure.CASES);

    private final PublishedFigures figures;
    private final Shares shares;
    private final Filters filters;
    private final Words words;
    private final FairnessTables fairness;

    OutcomesBoard(PublishedFigures figures, Shares shares, Filters filters, Words words, FairnessTables fairness) {
        this.figures = figures;
        this.shares = shares;
        this.filters = filters;
        this.words = words;
        this.fairness = fairness;
    }

    @Override
    public String name() {
        return "outcomes";
    }

    @Override
    public List<FilterField> fields() {
        return List.of(FilterField.values());
    }

    @Override
    public boolean isPublished() {
        return true;
    }

    @Override
    public List<Shown> tables(ReportFilter filter) {
        Published whole = figures.read(BY_NOTHING, filter, Slice.NONE);
        List<Shown> tables = new ArrayList<>();
        Table mix = mix(figures.read(EnumSet.of(Measure.OUTCOME), filter, Slice.BAND));
        tables.add(Shown.stacks(
                mix, IntStream.range(1, mix.columns().size()).boxed().toList()));
        tables.add(Shown.plain(departures(whole)));
        tables.add(Shown.plain(quality(whole)));
        tables.addAll(fairness.tables(filter));
        return tables;
    }

    /** A row for each band, a column for each code of which at least five are published. */
    private Table mix(Published outcomes) {
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
        return shares.table("mix", columns, rows);
    }

    private Table departures(Published whole) {
        List<List<Cell>> rows =
                List.of("school-response", "social-care-threshold", "outcome", "intervention-plan").stream()
                        .map(what -> {
                            long choices = whole.count(Measure.DEPARTURE, what + ":CHOICE");
                            long departed = whole.count(Measure.DEPARTURE, what + ":DEPARTED");
                            return List.of(
                                    Cell.text(shares.say("statistics.departures." + what)),
                                    shares.count(choices),
                                    shares.count(departed),
                                    shares.share(departed, Math.max(0, choices - departed)));
                        })
                        .toList();
        return shares.table(
                "departures",
                List.of(
                        text(shares.say("statistics.departures.what")),
                        number(shares.say("statistics.departures.choices")),
                        number(shares.say("statistics.departures.departed")),
                        share(shares.say("statistics.departures.share"))),
                rows);
    }

    private Table quality(Published whole) {
        List<List<Cell>> rows = List.of(
                row("voice", whole, Measure.VOICE, List.of("ASKED", "REASON_GIVEN"), List.of("MISSING")),
                row("asked", whole, Measure.VOICE, List.of("ASKED"), List.of("REASON_GIVEN", "MISSING")),
                row(
                        "delivered",
                        whole,
                        Measure.EDUCATION,
                        List.of("WITHIN_30_DAYS", "LATER"),
                        List.of("DECLINED", "FAILED")),
                row(
                        "soon",
                        whole,
                        Measure.EDUCATION,
                        List.of("WITHIN_30_DAYS"),
                        List.of("LATER", "DECLINED", "FAILED")),
                row("repeat", whole, Measure.REPEAT, List.of("REPEAT"), List.of("FIRST")),
                per100("reopened", whole, "REOPENED"),
                per100("corrected", whole, "CORRECTED"));
        return shares.table(
                "quality",
                List.of(
                        text(shares.say("statistics.quality.what")),
                        number(shares.say("statistics.quality.these")),
                        number(shares.say("statistics.quality.all")),
                        share(shares.say("statistics.quality.share"))),
                rows);
    }

    private List<Cell> row(String what, Published whole, Measure measure, List<String> these, List<String> rest) {
        long part = sum(whole, measure, these);
        long others = sum(whole, measure, rest);
        return List.of(
                Cell.text(shares.say("statistics.quality." + what)),
                shares.count(part),
                shares.count(part + others),
                shares.share(part, others));
    }

    /** Against closed cases: a case can be reopened twice, so the share is of a hundred closed ones. */
    private List<Cell> per100(String what, Published whole, String part) {
        long closed = whole.count(Measure.CASES, "CLOSED");
        long these = whole.count(Measure.CASES, part);
        return List.of(
                Cell.text(shares.say("statistics.quality." + what)),
                shares.count(these),
                shares.count(closed),
                shares.share(these, Math.max(0, closed - these)));
    }

    private static long sum(Published whole, Measure measure, List<String> parts) {
        return parts.stream().mapToLong(part -> whole.count(measure, part)).sum();
    }
}
