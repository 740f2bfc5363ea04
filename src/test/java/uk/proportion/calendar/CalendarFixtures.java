package uk.proportion.calendar;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import uk.proportion.shared.Nation;

/** The calendar without a database: deadlines as the product ships them, no proclaimed days. */
public final class CalendarFixtures {
    private CalendarFixtures() {}

    public static Deadlines deadlines() {
        List<Deadline> shipped = shippedDeadlines();
        return new Deadlines(
                nation -> shipped.stream()
                        .filter(deadline -> deadline.nation() == nation)
                        .toList(),
                workingDays());
    }

    public static WorkingDays workingDays() {
        return new WorkingDays(nation -> Set.of());
    }

    private static List<Deadline> shippedDeadlines() {
        try (InputStream in = CalendarFixtures.class.getResourceAsStream("/reference/deadlines.csv");
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(in)) {
            return rows.stream().map(CalendarFixtures::deadline).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Deadline deadline(NamedCsvRecord row) {
        return new Deadline(
                row.getField("step"),
                Nation.valueOf(row.getField("nation")),
                Integer.parseInt(row.getField("amount")),
                Deadline.Unit.valueOf(row.getField("unit")),
                row.getField("startsAt"),
                row.getField("source"));
    }
}
