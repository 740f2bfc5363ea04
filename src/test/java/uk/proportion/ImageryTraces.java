package uk.proportion;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.proportion.imagery.SampleFiles;

/** Looks for files in every column of every table, whatever its type: as bytes, in base64 and as hexadecimal numbers. */
final class ImageryTraces {

    private ImageryTraces() {}

    /** The tables that hold any of the files. */
    static List<String> in(JdbcTemplate database, Collection<SampleFiles> files) {
        List<String> traces = new ArrayList<>();
        for (SampleFiles file : files) {
            traces.add(file.base64().substring(0, 16));
            traces.add(file.hex().substring(0, 24));
            traces.add(new String(file.bytes(), StandardCharsets.ISO_8859_1).substring(0, 12));
        }
        List<String> tables = database.queryForList(
                "select table_name from information_schema.tables where table_schema = 'PUBLIC'", String.class);
        assertThat(tables).hasSizeGreaterThan(60);
        return tables.stream()
                .filter(table -> database.queryForList("select * from \"" + table + "\"").stream()
                        .map(ImageryTraces::text)
                        .anyMatch(row -> traces.stream().anyMatch(row::contains)))
                .toList();
    }

    private static String text(Map<String, Object> row) {
        return row.values().stream().map(ImageryTraces::text).collect(Collectors.joining(" "));
    }

    private static String text(Object value) {
        return value instanceof byte[] bytes ? new String(bytes, StandardCharsets.ISO_8859_1) : String.valueOf(value);
    }
}
