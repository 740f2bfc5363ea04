package uk.proportion.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ObjLongConsumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import uk.proportion.shared.Nation;

/** Counts of cells in one of the tables that hold them. */
@Component
class CountedCells {
    private static final String KEY =
            "measure = ? and in_month = ? and organisation = ? and nation = ? and band = ? and part = ? and bucket = ?";
    private static final int AT_ONCE = 500;

    private final JdbcTemplate jdbc;

    CountedCells(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The tables that hold cells. */
    enum Table {
        LIVE("report_cell"),
        ERASED("erased_cell"),
        PUBLISHED("published_cell");

        private final String name;

        Table(String name) {
            this.name = name;
        }
    }

    /** Adds to the counts, and takes away where a number is negative; nobody else writes meanwhile. */
    void add(Table table, Map<Counted, Long> changes) {
        List<Map.Entry<Counted, Long>> entries =
                changes.entrySet().stream().filter(one -> one.getValue() != 0).toList();
        if (entries.isEmpty()) {
            return;
        }
        int[] updated = jdbc.batchUpdate(
                "update " + table.name + " set n = n + ? where " + KEY,
                entries.stream()
                        .map(one -> values(one.getValue(), one.getKey()))
                        .toList());
        List<Object[]> fresh = new ArrayList<>();
        for (int i = 0; i < updated.length; i++) {
            if (updated[i] == 0) {
                fresh.add(values(entries.get(i).getValue(), entries.get(i).getKey()));
            }
        }
        insert(table, fresh);
        if (changes.values().stream().anyMatch(n -> n < 0)) {
            jdbc.update("delete from " + table.name + " where n = 0");
        }
    }

    /** Puts cells into a table that holds none of them. */
    void fill(Table table, Map<Counted, Long> counts) {
        insert(
                table,
                counts.entrySet().stream()
                        .map(one -> values(one.getValue(), one.getKey()))
                        .toList());
    }

    Map<Counted, Long> all(Table table) {
        Map<Counted, Long> cells = new java.util.HashMap<>();
        jdbc.query("select * from " + table.name, (ResultSet row) -> {
            cells.put(cell(row), row.getLong("n"));
        });
        return cells;
    }

    /** Each cell that is counted up to a month, those of one measure, organisation, nation and band together. */
    void eachUpTo(int month, ObjLongConsumer<Counted> reader) {
        JdbcTemplate streaming = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
        streaming.setFetchSize(AT_ONCE);
        streaming.query(
                "select * from report_cell where in_month <= ? order by measure, organisation, nation, band",
                (ResultSet row) -> reader.accept(cell(row), row.getLong("n")),
                month);
    }

    void clear(Table table) {
        jdbc.update("delete from " + table.name);
    }

    private void insert(Table table, List<Object[]> rows) {
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            jdbc.batchUpdate(
                    "insert into " + table.name
                            + " (n, measure, in_month, organisation, nation, band, part, bucket) values (?, ?, ?, ?, ?, ?, ?, ?)",
                    rows.subList(from, Math.min(rows.size(), from + AT_ONCE)));
        }
    }

    private static Object[] values(Long n, Counted cell) {
        return new Object[] {
            n,
            cell.measure().name(),
            cell.month(),
            cell.organisation(),
            cell.nation().name(),
            cell.band().name(),
            cell.part(),
            cell.bucket()
        };
    }

    private static Counted cell(ResultSet row) throws SQLException {
        return new Counted(
                Measure.valueOf(row.getString("measure")),
                row.getString("part"),
                row.getInt("in_month"),
                row.getString("organisation"),
                Nation.valueOf(row.getString("nation")),
                Band.valueOf(row.getString("band")),
                row.getInt("bucket"));
    }
}
