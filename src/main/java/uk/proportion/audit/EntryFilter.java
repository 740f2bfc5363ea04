package uk.proportion.audit;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import uk.proportion.shared.CaseReference;

/**
 * Which entries somebody looks for. Whatever is {@code null} is not asked about.
 *
 * @param who a user's id, {@code system} or {@code nobody}
 * @param kind what happened, as a code; {@link #ANY_READ} for everything that somebody looked at or asked for
 * @param purpose why a case was read, as a code
 * @param from the first day, in London
 * @param to the last day, in London
 */
public record EntryFilter(
        CaseReference reference,
        String who,
        String organisation,
        String kind,
        String purpose,
        LocalDate from,
        LocalDate to) {
    /** Stands for all kinds of reads, those that were refused among them. */
    public static final String ANY_READ = "ANY_READ";

    static final List<String> READS = List.of("CASE_READ", "CASE_REFUSED", "PURPOSE_ASKED", "TASK_READ");

    /** Kinds of which the words say why somebody read a case, or what an auditor looked for. */
    static final Set<String> SAYS_WHY = Set.of(
            "CASE_READ", "CASE_REFUSED", "CASE_ADDRESSED", "PURPOSE_ASKED", "PURPOSE_STATED", "AUDIT_READ", "EXPORTED");

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** Every read of the last days. */
    public static EntryFilter reads() {
        return new EntryFilter(null, null, null, ANY_READ, null, null, null);
    }

    /** What the entries must meet, in SQL, with the values of its parameters added to the list. */
    String condition(List<Object> values) {
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        equal("case_reference", reference == null ? null : reference.value(), conditions, values);
        equal("who", who, conditions, values);
        equal("organisation", organisation, conditions, values);
        equal("purpose", purpose, conditions, values);
        if (ANY_READ.equals(kind)) {
            conditions.add("e.kind in ('" + String.join("', '", READS) + "')");
        } else {
            equal("kind", kind, conditions, values);
        }
        if (from != null) {
            conditions.add("e.recorded_at >= ?");
            values.add(from.atStartOfDay(LONDON).toOffsetDateTime());
        }
        if (to != null) {
            conditions.add("e.recorded_at < ?");
            values.add(to.plusDays(1).atStartOfDay(LONDON).toOffsetDateTime());
        }
        return String.join(" and ", conditions);
    }

    private static void equal(String column, String value, List<String> conditions, List<Object> values) {
        if (value != null) {
            conditions.add("e." + column + " = ?");
            values.add(value);
        }
    }
}
