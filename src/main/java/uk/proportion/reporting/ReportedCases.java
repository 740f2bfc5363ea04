package uk.proportion.reporting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import uk.proportion.reporting.CountedCells.Table;
import uk.proportion.shared.CaseReference;

/** The cells that each case adds to, and the sums of all of them. */
@Component
class ReportedCases implements CaseReadModel, CountedLines {
    private final JdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate named;
    private final CaseHistories histories;
    private final List<Observer> observers;
    private final CountedCells cells;

    ReportedCases(
            NamedParameterJdbcTemplate named, CaseHistories histories, List<Observer> observers, CountedCells cells) {
        this.jdbc = named.getJdbcTemplate();
        this.named = named;
        this.histories = histories;
        this.observers = observers;
        this.cells = cells;
    }

    @Override
    public void count(Collection<CaseReference> cases) {
        Map<CaseReference, Map<Counted, Long>> before = counted(cases);
        Map<Counted, Long> changes = new HashMap<>();
        before.values().forEach(counts -> counts.forEach((cell, n) -> changes.merge(cell, -n, Long::sum)));
        List<Object[]> changed = new ArrayList<>();
        List<Object[]> fresh = new ArrayList<>();
        histories.of(cases).forEach(history -> {
            Map<Counted, Long> counts = observe(history);
            counts.forEach((cell, n) -> changes.merge(cell, n, Long::sum));
            CaseReference reference = history.course().reference();
            (before.containsKey(reference) ? changed : fresh)
                    .add(new Object[] {text(counts), history.band().name(), reference.value()});
        });
        jdbc.batchUpdate("update reported_case set cells = ?, band = ? where case_reference = ?", changed);
        jdbc.batchUpdate("insert into reported_case (cells, band, case_reference) values (?, ?, ?)", fresh);
        cells.add(Table.LIVE, changes);
    }

    @Override
    public void erased(CaseReference reference) {
        Map<Counted, Long> left = counted(List.of(reference)).getOrDefault(reference, Map.of());
        cells.add(Table.ERASED, left);
        jdbc.update("delete from reported_case where case_reference = ?", reference.value());
    }

    @Override
    public void clear() {
        jdbc.update("delete from reported_case");
        cells.clear(Table.LIVE);
        cells.fill(Table.LIVE, cells.all(Table.ERASED));
    }

    @Override
    public Map<String, Long> lines() {
        Map<String, Long> lines = new TreeMap<>();
        cells.all(Table.LIVE).forEach((cell, n) -> lines.put(cell.line(), n));
        return lines;
    }

    /** What a case adds to: each cell as often as it was observed. */
    Map<Counted, Long> observe(CaseHistory history) {
        return observers.stream()
                .flatMap(observer -> observer.observe(history))
                .collect(Collectors.groupingBy(cell -> cell, Collectors.counting()));
    }

    private Map<CaseReference, Map<Counted, Long>> counted(Collection<CaseReference> cases) {
        Map<CaseReference, Map<Counted, Long>> counted = new HashMap<>();
        named.query(
                "select * from reported_case where case_reference in (:cases)",
                Map.of("cases", cases.stream().map(CaseReference::value).toList()),
                row -> {
                    counted.put(new CaseReference(row.getString("case_reference")), parse(row.getString("cells")));
                });
        return counted;
    }

    static String text(Map<Counted, Long> counts) {
        Map<String, Long> lines = new TreeMap<>();
        counts.forEach((cell, n) -> lines.put(cell.line(), n));
        return lines.entrySet().stream()
                .map(line -> line.getKey() + "=" + line.getValue())
                .collect(Collectors.joining("\n"));
    }

    static Map<Counted, Long> parse(String text) {
        return text.lines()
                .collect(Collectors.toMap(
                        line -> Counted.parse(line.substring(0, line.lastIndexOf('='))),
                        line -> Long.valueOf(line.substring(line.lastIndexOf('=') + 1))));
    }
}
