package uk.proportion.audit.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.proportion.audit.RecordedEntry;

/**
 * Entries as comma-separated values. Each cell is quoted, and one that a spreadsheet would take for a formula begins with an
 * apostrophe.
 */
@Component
class EntryTable {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(ZoneId.of("Europe/London"));
    private static final List<String> COLUMNS =
            List.of("when", "who", "organisation", "what", "about", "case", "purpose", "words", "position", "entry");
    private static final String FORMULAS = "=+-@\t\r";

    private final InPlainWords say;

    EntryTable(InPlainWords say) {
        this.say = say;
    }

    String of(List<RecordedEntry> entries) {
        return Stream.concat(Stream.of(COLUMNS), entries.stream().map(this::cells))
                .map(EntryTable::line)
                .collect(Collectors.joining());
    }

    private List<String> cells(RecordedEntry entry) {
        return Stream.of(
                        MOMENT.format(entry.at()),
                        entry.who(),
                        entry.organisation(),
                        entry.kind(),
                        say.about(entry),
                        entry.reference(),
                        entry.purpose(),
                        entry.words().orElse(null),
                        entry.position().map(String::valueOf).orElse(null),
                        entry.id().toString())
                .map(cell -> cell == null ? "" : cell)
                .toList();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(EntryTable::quoted).collect(Collectors.joining(",", "", "\r\n"));
    }

    static String quoted(String cell) {
        boolean formula = !cell.isEmpty() && FORMULAS.indexOf(cell.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + cell.replace("\"", "\"\"") + '"';
    }
}
