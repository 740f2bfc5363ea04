package uk.proportion.guidance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The offence table as it stands in the database. */
@Component
class StoredOffences implements Offences {
    private static final String SELECT = """
            select code, title, ho_class, basis, serious_list, indictable_only, dpp_consent, summary_only
            from offence\
            """;
    private final JdbcTemplate database;

    StoredOffences(JdbcTemplate database) {
        this.database = database;
    }

    @Override
    public Optional<Offence> find(String code) {
        return database.query(SELECT + " where code = ?", (row, number) -> offence(row), code).stream()
                .findFirst();
    }

    @Override
    public List<Offence> all() {
        return database.query(SELECT + " order by position", (row, number) -> offence(row));
    }

    private static Offence offence(ResultSet row) throws SQLException {
        return new Offence(
                row.getString("code"),
                row.getString("title"),
                row.getString("ho_class"),
                row.getString("basis"),
                row.getString("serious_list"),
                row.getString("indictable_only"),
                row.getString("dpp_consent"),
                row.getString("summary_only"));
    }
}
