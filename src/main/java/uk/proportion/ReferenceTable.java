package uk.proportion;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * A table of reference data and the file on the class path that fills it.
 *
 * @param file under {@code reference/}, with a header line
 * @param columns of the table, in the order of the file's columns
 * @param ordered whether a column {@code position} keeps the order of the file
 */
record ReferenceTable(String file, String table, List<String> columns, boolean ordered) {
    private static final Set<String> NUMBERS = Set.of("amount", "years");
    private static final Set<String> DAYS = Set.of("last_checked");

    String content() {
        try (InputStream in = ReferenceTable.class.getResourceAsStream("/reference/" + file)) {
            if (in == null) {
                throw new IllegalStateException("The application lacks reference/" + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void fill(Connection connection) throws SQLException, IOException {
        try (PreparedStatement insert = connection.prepareStatement(statement());
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(content())) {
            int position = 0;
            for (NamedCsvRecord row : rows) {
                bind(insert, row.getFields(), ++position);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private String statement() {
        List<String> names = new ArrayList<>(columns);
        if (ordered) {
            names.add("position");
        }
        String placeholders = String.join(", ", Collections.nCopies(names.size(), "?"));
        return "insert into %s (%s) values (%s)".formatted(table, String.join(", ", names), placeholders);
    }

    private void bind(PreparedStatement insert, List<String> fields, int position) throws SQLException {
        for (int i = 0; i < columns.size(); i++) {
            String field = fields.get(i);
            insert.setObject(i + 1, value(columns.get(i), field));
        }
        if (ordered) {
            insert.setInt(columns.size() + 1, position);
        }
    }

    private static Object value(String column, String field) {
        if (DAYS.contains(column)) {
            return field.isEmpty() ? null : LocalDate.parse(field);
        }
        return NUMBERS.contains(column) ? Integer.valueOf(field) : field;
    }
}
