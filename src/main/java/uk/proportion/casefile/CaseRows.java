package uk.proportion.casefile;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Rows of many cases in one statement, by the case's id; a statement names the ids {@code :ids} and selects {@code case_id}. */
@Component
class CaseRows {
    static final TypeReference<Map<String, Object>> CODES = new TypeReference<>() {};

    private final NamedParameterJdbcTemplate jdbc;

    CaseRows(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What is done with a row of a case. */
    @FunctionalInterface
    interface Reader {
        void read(UUID caseId, ResultSet row) throws SQLException;
    }

    /** What is made of a row of a case. */
    @FunctionalInterface
    interface Maker<T> {
        T make(ResultSet row) throws SQLException;
    }

    <T> List<T> query(String statement, Map<String, ?> parameters, RowMapper<T> mapper) {
        return jdbc.query(statement, parameters, mapper);
    }

    void each(String statement, List<UUID> ids, Reader reader) {
        jdbc.query(
                statement,
                Map.of("ids", ids),
                (ResultSet row) -> reader.read(row.getObject("case_id", UUID.class), row));
    }

    /** The rows of each case, in the order of the statement; a case without any is missing. */
    <T> Map<UUID, List<T>> lists(String statement, List<UUID> ids, Maker<T> maker) {
        Map<UUID, List<T>> lists = new TreeMap<>();
        each(
                statement,
                ids,
                (id, row) -> lists.computeIfAbsent(id, any -> new ArrayList<>()).add(maker.make(row)));
        return lists;
    }

    /** The column {@code at} of each row. */
    Map<UUID, List<Instant>> moments(String statement, List<UUID> ids) {
        return lists(statement, ids, row -> instant(row, "at"));
    }

    static Map<String, Object> codes(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? Map.of() : FactsConverter.read(text, CODES);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
