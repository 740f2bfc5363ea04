package uk.proportion.calendar;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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
            return Stream.concat(rows.stream().map(CalendarFixtures::deadline), sinceThen())
                    .toList();
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
                row.getField("source"),
                !"feedback".equals(row.getField("step")));
    }

    /** The rows of migration 23. */
    private static Stream<Deadline> sinceThen() {
        return Stream.of(Nation.values())
                .flatMap(nation -> Stream.of(
                        atOnce(
                                "safeguardingLeadTold",
                                nation,
                                "learnedAt",
                                "Staff tell the safeguarding lead at once [E]"),
                        atOnce(
                                "urgentReferral",
                                nation,
                                "criterionMetAt",
                                "Referral at once where a criterion IR-1 to IR-5 is met [BK, F2]"),
                        atOnce("emergencyCall", nation, "threatKnownAt", "Threat to life: 999 now [E, BK]"),
                        atOnce(
                                "incidentRegistration",
                                nation,
                                "policeToldAt",
                                "Incident registered on receipt, Crime Recording Rules 2026/27 p.6 [A]"),
                        atOnce(
                                "reporterTold",
                                nation,
                                "recordingDecidedAt",
                                "Victim or reporter told with the decision not to record,"
                                        + " Crime Recording Rules 2026/27 p.10 [A]"),
                        months("rightOfAccess", nation, 1, "Right of access: one month [BK]"),
                        months(
                                "rightOfAccessComplex",
                                nation,
                                3,
                                "Right of access: two months more where it is complex [BK]")));
    }

    private static Deadline atOnce(String step, Nation nation, String startsAt, String source) {
        return new Deadline(step, nation, 0, Deadline.Unit.CLOCK_HOURS, startsAt, source, true);
    }

    private static Deadline months(String step, Nation nation, int amount, String source) {
        return new Deadline(step, nation, amount, Deadline.Unit.CALENDAR_MONTHS, "requestReceivedAt", source, true);
    }
}
