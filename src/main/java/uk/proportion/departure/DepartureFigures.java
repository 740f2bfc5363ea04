package uk.proportion.departure;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.proportion.shared.Agency;

/**
 * How often people chose other than guidance recommends, for the partnership's manager: by agency, and within each by table, rule
 * and month. What was withdrawn is not counted. Every figure stands for at least five departures; a part of something that is not
 * shown is not shown either.
 */
@Service
@Transactional(readOnly = true)
public class DepartureFigures {
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("yyyy-MM").withZone(ZoneId.of("Europe/London"));

    private final DepartureRecords records;

    DepartureFigures(DepartureRecords records) {
        this.records = records;
    }

    /**
     * All figures.
     *
     * @param total {@code null} where it is under five
     * @param others what the agencies come to that are added up; 0 where none is
     */
    public record Figures(Integer total, List<OfAnAgency> agencies, int others) {}

    /** Of one agency. */
    public record OfAnAgency(Agency agency, int count, Parts tables, List<OfATable> rules, Parts months) {}

    /** By rule, within one table. */
    public record OfATable(String decision, Parts rules) {}

    /**
     * What something consists of.
     *
     * @param shown the count of each part by its name, in order
     * @param others what the rest comes to that is added up; 0 where nothing is
     * @param withheld whether nothing is broken down, because that would tell of a few
     */
    public record Parts(Map<String, Integer> shown, int others, boolean withheld) {}

    /** All there is; the total is {@code null} where there are fewer than five. */
    public Figures all() {
        List<DepartureRecord> rows = records.findByWithdrawnAtIsNullOrderByDepartedAt();
        SmallNumbers agencies = SmallNumbers.of(count(rows, row -> row.agency.name()));
        List<OfAnAgency> shown = agencies.shown().keySet().stream()
                .map(agency -> ofAnAgency(
                        Agency.valueOf(agency),
                        rows.stream()
                                .filter(row -> row.agency.name().equals(agency))
                                .toList()))
                .toList();
        return new Figures(rows.size() < SmallNumbers.LEAST ? null : rows.size(), shown, agencies.others());
    }

    private static OfAnAgency ofAnAgency(Agency agency, List<DepartureRecord> rows) {
        SmallNumbers tables = SmallNumbers.of(count(rows, row -> row.decisionTable));
        List<OfATable> rules = new ArrayList<>();
        tables.shown().keySet().forEach(table -> {
            List<DepartureRecord> own =
                    rows.stream().filter(row -> row.decisionTable.equals(table)).toList();
            rules.add(new OfATable(
                    table, parts(SmallNumbers.of(count(own, row -> row.rules.split(",")[0])))));
        });
        SmallNumbers months = SmallNumbers.of(count(rows, row -> MONTH.format(row.departedAt)));
        return new OfAnAgency(agency, rows.size(), parts(tables), rules, parts(months));
    }

    private static Parts parts(SmallNumbers numbers) {
        return new Parts(numbers.shown(), numbers.others(), numbers.withheld());
    }

    private static Map<String, Integer> count(List<DepartureRecord> rows, Function<DepartureRecord, String> by) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        by, TreeMap::new, Collectors.collectingAndThen(Collectors.counting(), Long::intValue)));
    }
}
