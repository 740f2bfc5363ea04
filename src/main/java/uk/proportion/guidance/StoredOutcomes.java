package uk.proportion.guidance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The outcome table as it stands in the database. */
@Component
class StoredOutcomes implements Outcomes {
    private static final String SELECT =
            "select code, title, when_used, available_to_child, notes from outcome order by position";
    private final JdbcTemplate database;

    StoredOutcomes(JdbcTemplate database) {
        this.database = database;
    }

    @Override
    public Optional<Outcome> find(String code) {
        return all().stream().filter(outcome -> outcome.code().equals(code)).findFirst();
    }

    @Override
    public List<Outcome> all() {
        return database.query(SELECT, (row, number) -> outcome(row));
    }

    private static Outcome outcome(ResultSet row) throws SQLException {
        return new Outcome(
                row.getString("code"),
                row.getString("title"),
                row.getString("when_used"),
                row.getString("available_to_child"),
                row.getString("notes"));
    }
}
