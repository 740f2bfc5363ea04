package uk.proportion.reporting;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import uk.proportion.audit.RecordedActs.Act;

/** How often each kind of act is on record, by month; reads also by purpose. It tells of no case. */
@Component
public class RecordedKinds implements CountedLines {
    private final JdbcTemplate jdbc;

    RecordedKinds(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Key(int month, String kind, String purpose) {}

    void add(List<Act> acts) {
        Map<Key, Long> counts = acts.stream()
                .collect(Collectors.groupingBy(
                        act -> new Key(
                                MonthNumber.of(act.at()), act.kind(), act.purpose() == null ? "" : act.purpose()),
                        Collectors.counting()));
        counts.forEach((key, n) -> {
            int there = jdbc.update(
                    "update recorded_kind set n = n + ? where in_month = ? and kind = ? and purpose = ?",
                    n,
                    key.month,
                    key.kind,
                    key.purpose);
            if (there == 0) {
                jdbc.update("insert into recorded_kind values (?, ?, ?, ?)", key.month, key.kind, key.purpose, n);
            }
        });
    }

    @Override
    public Map<String, Long> lines() {
        Map<String, Long> lines = new TreeMap<>();
        jdbc.query("select * from recorded_kind", row -> {
            lines.put(
                    "record;" + row.getInt("in_month") + ";" + row.getString("kind") + ";" + row.getString("purpose"),
                    row.getLong("n"));
        });
        return lines;
    }

    void clear() {
        jdbc.update("delete from recorded_kind");
    }

    /** Of one kind and purpose ({@code ""} for any) by month, from one month to another, both as {@link MonthNumber}. */
    public Map<Integer, Long> byMonth(String kind, String purpose, int from, int to) {
        Map<Integer, Long> months = new TreeMap<>();
        jdbc.query(
                "select in_month, sum(n) as n from recorded_kind where kind = ? and (? = '' or purpose = ?)"
                        + " and in_month between ? and ? group by in_month",
                row -> {
                    months.put(row.getInt("in_month"), row.getLong("n"));
                },
                kind,
                purpose,
                purpose,
                from,
                to);
        return months;
    }
}
