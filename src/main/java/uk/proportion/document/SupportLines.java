package uk.proportion.document;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Lines and sites to which young people and parents can turn (guidance section 9): a table that is edited without a release.
 * Only those are shown that are open and whose number or address somebody has checked.
 */
@Component
class SupportLines {
    private static final String SHOWN =
            "select code, name, contact, audience, nation, last_checked from support_resource"
                    + " where state = 'OPEN' and last_checked is not null order by position";
    private static final Set<String> EVERYWHERE = Set.of("UK", "ENGLAND_AND_WALES");
    /** Offered where a picture is online, and to nobody else. */
    private static final String REPORT_REMOVE = "report-remove";

    private final JdbcTemplate jdbc;

    SupportLines(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param audiences for whom it is: {@code CHILD}, {@code YOUNGER}, {@code PARENT}, {@code PROFESSIONAL}, {@code ADULT} */
    record Line(
            String code, String name, String contact, Set<String> audiences, String nation, LocalDate lastChecked) {}

    List<Line> of(LetterFacts facts, boolean parents) {
        String audience = parents ? "PARENT" : facts.young() ? "YOUNGER" : "CHILD";
        return shown().stream()
                .filter(line -> line.audiences().contains(audience))
                .filter(line -> EVERYWHERE.contains(line.nation())
                        || line.nation().equals(facts.nation().name()))
                .filter(line -> facts.online() || !line.code().equals(REPORT_REMOVE))
                .toList();
    }

    /** The day on which the one of them was checked that was checked longest ago. */
    Optional<LocalDate> oldest(List<Line> lines) {
        return lines.stream().map(Line::lastChecked).min(Comparator.naturalOrder());
    }

    private List<Line> shown() {
        return jdbc.query(
                SHOWN,
                (row, number) -> new Line(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("contact"),
                        Set.of(row.getString("audience").split(" ")),
                        row.getString("nation"),
                        row.getObject("last_checked", LocalDate.class)));
    }
}
