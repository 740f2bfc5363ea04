package uk.proportion.audit.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import uk.proportion.audit.EntryFilter;
import uk.proportion.shared.CaseReference;

/** What an auditor has filled in to look through the record, as it was typed; a field that is left out is {@code null}. */
record Search(String reference, String who, String organisation, String kind, String purpose, String from, String to) {
    private static final Search READS = new Search(null, null, null, EntryFilter.ANY_READ, null, null, null);

    /** Before anybody has filled in anything: every read. */
    static Search reads() {
        return READS;
    }

    /** What is wrong and how to mend it, by the name of the field; empty where nothing is. */
    Map<String, String> problems() {
        Map<String, String> problems = new TreeMap<>();
        if (given(reference).isPresent() && parsedReference().isEmpty()) {
            problems.put("reference", "Write the case reference as it stands on the case, such as YP-2026-4830571-V");
        }
        if (given(from).isPresent() && firstDay().isEmpty()) {
            problems.put("from", "Write the first day as year, month and day, such as 2026-11-20");
        }
        if (given(to).isPresent() && lastDay().isEmpty()) {
            problems.put("to", "Write the last day as year, month and day, such as 2026-11-20");
        }
        if (problems.isEmpty()
                && firstDay().isPresent()
                && lastDay().filter(this::isBeforeTheFirst).isPresent()) {
            problems.put("to", "Choose a last day that is not before the first day");
        }
        return problems;
    }

    /** The filter that this asks for; only where there are no problems. */
    EntryFilter filter() {
        return new EntryFilter(
                parsedReference().orElse(null),
                given(who).orElse(null),
                given(organisation).orElse(null),
                given(kind).orElse(null),
                given(purpose).orElse(null),
                firstDay().orElse(null),
                lastDay().orElse(null));
    }

    Optional<CaseReference> parsedReference() {
        return given(reference).flatMap(CaseReference::parse);
    }

    Optional<LocalDate> firstDay() {
        return day(from);
    }

    Optional<LocalDate> lastDay() {
        return day(to);
    }

    private boolean isBeforeTheFirst(LocalDate last) {
        return last.isBefore(firstDay().orElseThrow());
    }

    private static Optional<String> given(String typed) {
        return Optional.ofNullable(typed).map(String::strip).filter(words -> !words.isEmpty());
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return given(typed).map(LocalDate::parse);
        } catch (DateTimeParseException misspelt) {
            return Optional.empty();
        }
    }
}
