package uk.proportion.reporting.statistics;

import java.sql.ResultSet;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.proportion.reporting.Measure;
import uk.proportion.reporting.MonthNumber;
import uk.proportion.reporting.web.ReportFilter;

/** Reads what is published, summed under a filter. One statement for all that is broken down alike. */
@Component
@Transactional(readOnly = true)
class PublishedFigures {
    /** Under this id stand the sums over all organisations. */
    private static final String WHOLE_PARTNERSHIP = "";

    private final NamedParameterJdbcTemplate jdbc;

    PublishedFigures(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Published read(Collection<Measure> measures, ReportFilter filter, Slice slice) {
        List<String> conditions = new ArrayList<>(List.of("measure in (:measures)"));
        Map<String, Object> values = new HashMap<>();
        values.put("measures", measures.stream().map(Enum::name).toList());
        narrow("in_month >= :from", "from", number(filter.from()), conditions, values);
        narrow("in_month <= :to", "to", number(filter.to()), conditions, values);
        conditions.add("organisation = :organisation");
        values.put(
                "organisation",
                filter.organisation() == null
                        ? WHOLE_PARTNERSHIP
                        : filter.organisation().value());
        narrow("nation = :nation", "nation", text(filter.nation()), conditions, values);
        narrow("band = :band", "band", text(filter.band()), conditions, values);
        Published published = new Published();
        jdbc.query(
                "select measure, part, " + slice.column() + " as slice, bucket, sum(n) as n from published_cell where "
                        + String.join(" and ", conditions) + " group by measure, part, slice, bucket",
                values,
                (ResultSet row) -> published.add(
                        Measure.valueOf(row.getString("measure")),
                        row.getString("part"),
                        row.getString("slice"),
                        row.getInt("bucket"),
                        row.getLong("n")));
        return published;
    }

    private static void narrow(
            String condition, String name, Object value, List<String> conditions, Map<String, Object> values) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    private static Integer number(YearMonth month) {
        return month == null ? null : MonthNumber.of(month);
    }
}
