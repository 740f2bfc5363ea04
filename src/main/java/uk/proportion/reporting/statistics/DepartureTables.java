package uk.proportion.reporting.statistics;

import static uk.proportion.reporting.web.Table.number;
import static uk.proportion.reporting.web.Table.share;
import static uk.proportion.reporting.web.Table.text;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.proportion.page.Words;
import uk.proportion.reporting.Measure;
import uk.proportion.reporting.web.Cell;
import uk.proportion.reporting.web.ReportFilter;
import uk.proportion.reporting.web.Shown;
import uk.proportion.reporting.web.Table;
import uk.proportion.shared.Agency;

/**
 * Where people chose other than the guidance recommends: how often, and which agency departed from which rule. The first adds up
 * what the second shows. Of the whole partnership: only period and nation narrow it.
 */
@Component
class DepartureTables {
    private static final List<String> RECOMMENDATIONS =
            List.of("school-response", "social-care-threshold", "outcome", "intervention-plan");
    private static final String SEVERAL = "SEVERAL";

    private final PublishedFigures figures;
    private final Shares shares;
    private final Words words;

    DepartureTables(PublishedFigures figures, Shares shares, Words words) {
        this.figures = figures;
        this.shares = shares;
        this.words = words;
    }

    /** What a part of the measure says of choices that departed. */
    private record Departed(String recommendation, Agency agency, String table, String rule, long n) {
        static Stream<Departed> of(String part, long n) {
            String[] codes = part.split(":");
            return codes.length > 2
                    ? Stream.of(new Departed(codes[0], Agency.valueOf(codes[2]), codes[3], codes[4], n))
                    : Stream.empty();
        }
    }

    List<Shown> tables(ReportFilter chosen) {
        Published published = figures.read(EnumSet.of(Measure.DEPARTURE), chosen.ofTheWholePartnership(), Slice.NONE);
        List<Departed> departed = published.parts(Measure.DEPARTURE).stream()
                .flatMap(part -> Departed.of(part, published.count(Measure.DEPARTURE, part)))
                .toList();
        return List.of(Shown.plain(choices(published, departed)), Shown.plain(rules(departed)));
    }

    private Table choices(Published published, List<Departed> all) {
        List<List<Cell>> rows = RECOMMENDATIONS.stream()
                .map(what -> {
                    long followed = published.count(Measure.DEPARTURE, what + ":FOLLOWED");
                    long departed = of(what, all).mapToLong(Departed::n).sum();
                    return List.of(
                            Cell.text(recommendation(what)),
                            shares.count(followed + departed),
                            shares.count(departed),
                            shares.share(departed, followed));
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

    /** Those of which at least five are published, the most frequent of each recommendation first. */
    private Table rules(List<Departed> all) {
        List<List<Cell>> rows = RECOMMENDATIONS.stream()
                .flatMap(what -> of(what, all))
                .map(one -> List.of(
                        Cell.text(
                                one.table().equals(SEVERAL)
                                        ? recommendation(one.recommendation())
                                        : words.decision(one.table())),
                        Cell.text(
                                one.rule().equals(SEVERAL)
                                        ? shares.say("statistics.departures-by-rule.several")
                                        : one.rule()),
                        Cell.text(words.agency(one.agency())),
                        shares.count(one.n())))
                .toList();
        return shares.table(
                "departures-by-rule",
                List.of(
                        text(shares.say("statistics.departures-by-rule.decision")),
                        text(shares.say("statistics.departures-by-rule.rule")),
                        text(shares.say("statistics.departures-by-rule.agency")),
                        number(shares.say("statistics.departures.departed"))),
                rows);
    }

    private static Stream<Departed> of(String recommendation, List<Departed> all) {
        return all.stream().filter(one -> one.recommendation().equals(recommendation));
    }

    private String recommendation(String what) {
        return shares.say("statistics.departures." + what);
    }
}
