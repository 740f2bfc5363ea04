package uk.proportion.reporting.statistics;

import static uk.proportion.reporting.web.Table.number;
import static uk.proportion.reporting.web.Table.share;
import static uk.proportion.reporting.web.Table.text;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.proportion.reporting.Measure;
import uk.proportion.reporting.web.Cell;
import uk.proportion.reporting.web.FilterField;
import uk.proportion.reporting.web.ReportFilter;
import uk.proportion.reporting.web.Shown;
import uk.proportion.reporting.web.Table;

/** What became of children and crimes: outcomes within each band of facts, departures, education, voice, repeats; fairness. */
@Component
class OutcomesBoard implements Board {
    private static final Set<Measure> BY_NOTHING =
            EnumSet.of(Measure.EDUCATION, Measure.REPEAT, Measure.VOICE, Measure.CASES);

    private final PublishedFigures figures;
    private final Shares shares;
    private final OutcomeMix mix;
    private final DepartureTables departures;
    private final FairnessTables fairness;

    OutcomesBoard(
            PublishedFigures figures,
            Shares shares,
            OutcomeMix mix,
            DepartureTables departures,
            FairnessTables fairness) {
        this.figures = figures;
        this.shares = shares;
        this.mix = mix;
        this.departures = departures;
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
        List<Shown> tables = new ArrayList<>();
        tables.add(mix.table(filter));
        tables.addAll(departures.tables(filter));
        tables.add(Shown.plain(quality(figures.read(BY_NOTHING, filter, Slice.NONE))));
        tables.addAll(fairness.tables(filter));
        return tables;
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
