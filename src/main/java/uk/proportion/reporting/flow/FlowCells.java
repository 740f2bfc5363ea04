package uk.proportion.reporting.flow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import uk.proportion.reporting.flow.Contributions.Cell;
import uk.proportion.shared.CaseReference;

/** The cells, and what each case has added to them. Nobody else writes meanwhile. */
@Component
class FlowCells {
    private static final String ONE = " where stream = ? and ended_month = ? and bucket = ? and timing = ?";
    private static final String CHANGE = "update flow_cell set n = n + ?" + ONE;
    private static final String ADD =
            "insert into flow_cell (n, stream, ended_month, bucket, timing) values (?, ?, ?, ?, ?)";
    private static final String ERASE = "update flow_cell set erased = erased + ?" + ONE;
    private static final String LINES = "select s.process_key, s.version, s.activity_id, s.agency, c.ended_month,"
            + " c.bucket, c.timing, c.n from flow_cell c join flow_stream s on s.id = c.stream";

    private final JdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate named;

    FlowCells(NamedParameterJdbcTemplate named) {
        this.jdbc = named.getJdbcTemplate();
        this.named = named;
    }

    /** What each case has added so far; one that has added nothing is missing. */
    Map<CaseReference, Contributions> of(Collection<CaseReference> cases) {
        Map<CaseReference, Contributions> contributions = new HashMap<>();
        named.query(
                "select * from flow_of_case where case_reference in (:cases)",
                Map.of("cases", cases.stream().map(CaseReference::value).toList()),
                row -> {
                    contributions.put(
                            new CaseReference(row.getString("case_reference")),
                            Contributions.parse(row.getString("contributions")));
                });
        return contributions;
    }

    /** @param known the cases of which something is kept already */
    void keep(Map<CaseReference, Contributions> now, Set<CaseReference> known) {
        List<Object[]> changed = new ArrayList<>();
        List<Object[]> fresh = new ArrayList<>();
        now.forEach((reference, contributions) -> (known.contains(reference) ? changed : fresh)
                .add(new Object[] {contributions.text(), reference.value()}));
        jdbc.batchUpdate("update flow_of_case set contributions = ? where case_reference = ?", changed);
        jdbc.batchUpdate("insert into flow_of_case (contributions, case_reference) values (?, ?)", fresh);
        known.stream().filter(one -> !now.containsKey(one)).forEach(this::forget);
    }

    /** Adds to the cells, and takes out where a number is negative. */
    void add(SortedMap<Cell, Integer> changes) {
        List<Object[]> rows = rows(changes);
        int[] changed = jdbc.batchUpdate(CHANGE, rows);
        List<Object[]> missing = new ArrayList<>();
        for (int index = 0; index < changed.length; index++) {
            if (changed[index] == 0) {
                missing.add(rows.get(index));
            }
        }
        jdbc.batchUpdate(ADD, missing);
    }

    /** What the case has added stays for ever, and nothing says any more that it was this case. */
    void detach(CaseReference reference) {
        Contributions left = of(List.of(reference)).getOrDefault(reference, Contributions.NONE);
        jdbc.batchUpdate(ERASE, rows(left.counts()));
        forget(reference);
    }

    /** Forgets all but what erased cases have added. */
    void clear() {
        jdbc.update("delete from flow_of_case");
        jdbc.update("update flow_cell set n = erased");
    }

    /** Each cell in words with its count. */
    Map<String, Long> lines() {
        Map<String, Long> lines = new TreeMap<>();
        jdbc.query(LINES + " where c.n > 0", row -> {
            List<String> cell = new ArrayList<>(List.of("flow"));
            for (int column = 1; column <= 7; column++) {
                cell.add(row.getString(column));
            }
            lines.put(String.join(";", cell), row.getLong("n"));
        });
        return lines;
    }

    private void forget(CaseReference reference) {
        jdbc.update("delete from flow_of_case where case_reference = ?", reference.value());
    }

    private static List<Object[]> rows(Map<Cell, Integer> counts) {
        return counts.entrySet().stream()
                .filter(count -> count.getValue() != 0)
                .map(count -> new Object[] {
                    count.getValue(),
                    count.getKey().stream(),
                    count.getKey().month(),
                    count.getKey().bucket(),
                    count.getKey().timing().code()
                })
                .toList();
    }
}
