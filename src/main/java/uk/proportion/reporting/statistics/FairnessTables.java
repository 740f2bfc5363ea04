package uk.proportion.reporting.statistics;

import static uk.proportion.reporting.web.Table.number;
import static uk.proportion.reporting.web.Table.share;
import static uk.proportion.reporting.web.Table.text;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import uk.proportion.page.Words;
import uk.proportion.reporting.Measure;
import uk.proportion.reporting.web.Cell;
import uk.proportion.reporting.web.ReportFilter;
import uk.proportion.reporting.web.Shown;
import uk.proportion.reporting.web.Table;

/**
 * Whether like children fare alike: outcomes by what a child is like, with how sure one can be of the difference; and facts that
 * led to more than one outcome. Of the whole partnership: only period and nation narrow it.
 */
@Component
class FairnessTables {
    private static final Map<Measure, String> CHARACTERISTICS = new java.util.LinkedHashMap<>();

    static {
        CHARACTERISTICS.put(Measure.FAIR_SEX, "sex");
        CHARACTERISTICS.put(Measure.FAIR_ETHNICITY, "ethnicity");
        CHARACTERISTICS.put(Measure.FAIR_SEND, "send");
        CHARACTERISTICS.put(Measure.FAIR_LOOKED_AFTER, "lookedAfter");
    }

    private final PublishedFigures figures;
    private final Shares shares;
    private final Words words;

    FairnessTables(PublishedFigures figures, Shares shares, Words words) {
        this.figures = figures;
        this.shares = shares;
        this.words = words;
    }

    List<Shown> tables(ReportFilter chosen) {
        Set<Measure> measures = EnumSet.copyOf(CHARACTERISTICS.keySet());
        measures.add(Measure.CONSISTENCY);
        Published published = figures.read(measures, chosen.ofTheWholePartnership(), Slice.NONE);
        List<Shown> tables = new ArrayList<>();
        CHARACTERISTICS.forEach((measure, name) -> tables.add(Shown.plain(disparity(measure, name, published))));
        tables.add(Shown.plain(consistency(published)));
        return tables;
    }

    private Table disparity(Measure measure, String name, Published published) {
        Map<String, Map<String, Long>> counts = new TreeMap<>();
        published.parts(measure).forEach(part -> {
            String[] valueAndKind = part.split(":");
            counts.computeIfAbsent(valueAndKind[0], any -> new TreeMap<>())
                    .put(valueAndKind[1], published.count(measure, part));
        });
        List<List<Cell>> rows = new ArrayList<>();
        counts.forEach((value, kinds) -> rows.add(row(words.value(name, value), kinds)));
        return new Table(
                "fairness-" + name.toLowerCase(java.util.Locale.ROOT),
                shares.say("statistics.fairness." + name + ".title"),
                shares.say("statistics.fairness.explanation"),
                List.of(
                        text(shares.say("statistics.fairness." + name)),
                        number(shares.say("statistics.fairness.DIVERTED")),
                        number(shares.say("statistics.fairness.FORMAL")),
                        number(shares.say("statistics.fairness.OTHER")),
                        share(shares.say("statistics.fairness.share")),
                        text(shares.say("statistics.fairness.between"))),
                rows);
    }

    private List<Cell> row(String label, Map<String, Long> kinds) {
        long diverted = kinds.getOrDefault("DIVERTED", 0L);
        long formal = kinds.getOrDefault("FORMAL", 0L);
        long other = kinds.getOrDefault("OTHER", 0L);
        Interval sure = Interval.of(diverted, diverted + formal + other);
        return List.of(
                Cell.text(label),
                shares.count(diverted),
                shares.count(formal),
                shares.count(other),
                shares.share(diverted, formal + other),
                Cell.text(shares.say("statistics.fairness.interval", sure.lowPercent(), sure.highPercent())));
    }

    /** Facts that led to two outcomes at least five times each, the most frequent first. */
    private Table consistency(Published published) {
        Map<String, List<String>> outcomes = new TreeMap<>();
        published.parts(Measure.CONSISTENCY).forEach(part -> {
            int colon = part.lastIndexOf(':');
            outcomes.computeIfAbsent(part.substring(0, colon), any -> new ArrayList<>())
                    .add(part.substring(colon + 1));
        });
        List<List<Cell>> rows = new ArrayList<>();
        outcomes.forEach((facts, codes) -> {
            if (codes.size() > 1) {
                codes.forEach(code -> rows.add(List.of(
                        Cell.text(facts),
                        Cell.text(words.outcome(code)),
                        shares.count(published.count(Measure.CONSISTENCY, facts + ":" + code)))));
            }
        });
        return new Table(
                "consistency",
                shares.say("statistics.consistency.title"),
                shares.say("statistics.consistency.explanation"),
                List.of(
                        text(shares.say("statistics.consistency.facts")),
                        text(shares.say("statistics.consistency.outcome")),
                        number(shares.say("statistics.crimes"))),
                rows);
    }
}
