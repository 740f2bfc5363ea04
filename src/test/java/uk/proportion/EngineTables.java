package uk.proportion;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Looks for words in whole tables, the engine's above all, whatever the column's type. */
public final class EngineTables {
    private final JdbcTemplate database;

    public EngineTables(JdbcTemplate database) {
        this.database = database;
    }

    /** The columns of the engine's tables that hold any of the words. */
    public List<String> holding(Collection<String> words) {
        return holding(
                words,
                database.queryForList(
                        "select table_name from information_schema.tables where table_name like 'ACT\\_%' escape '\\'",
                        String.class));
    }

    /** The columns of those tables that hold any of the words. */
    public List<String> holding(Collection<String> words, Collection<String> tables) {
        List<String> found = new ArrayList<>();
        for (String table : tables) {
            database.queryForList("select * from " + table)
                    .forEach(row -> findings(words, row).forEach(column -> found.add(table + "." + column)));
        }
        return found;
    }

    private static List<String> findings(Collection<String> words, Map<String, Object> row) {
        return row.entrySet().stream()
                .filter(cell -> words.stream().anyMatch(text(cell.getValue())::contains))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String text(Object value) {
        return value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : String.valueOf(value);
    }
}
