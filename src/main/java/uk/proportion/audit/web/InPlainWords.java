package uk.proportion.audit.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import uk.proportion.audit.EntryFilter;
import uk.proportion.audit.Purpose;
import uk.proportion.audit.RecordedEntry;

/** Says the record's codes and moments so that they can be read. */
@Component
class InPlainWords {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss", Locale.UK).withZone(ZoneId.of("Europe/London"));
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final Map<String, String> KINDS = Map.of(
            EntryFilter.ANY_READ,
            "Every read",
            "CASE_READ",
            "Case read",
            "CASE_REFUSED",
            "Case refused",
            "PURPOSE_ASKED",
            "Asked for a purpose",
            "TASK_READ",
            "Task opened",
            "AUDIT_READ",
            "Audit record read");

    private final ObjectMapper json;

    InPlainWords(ObjectMapper json) {
        this.json = json;
    }

    /** Of a kind of entry. */
    public String kind(String code) {
        return KINDS.getOrDefault(code, sentence(code));
    }

    /** Of why a case was read. */
    public String purpose(String code) {
        return code == null ? "" : words(Purpose.valueOf(code));
    }

    /** Why somebody read a case, with what they chose from the list if they did. */
    public String purposeOf(RecordedEntry entry) {
        Object why = codes(entry).get("why");
        return purpose(entry.purpose())
                + (why == null
                        ? ""
                        : ": " + why.toString().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    /** In London. */
    public String moment(Instant at) {
        return MOMENT.format(at);
    }

    public String day(LocalDate day) {
        return DAY.format(day);
    }

    /** Every purpose that can be looked for. */
    public List<String> purposes() {
        return Stream.of(Purpose.values()).map(Enum::name).toList();
    }

    /** What more an entry says, by name. */
    public Map<String, Object> codes(RecordedEntry entry) {
        try {
            return json.readValue(entry.codes(), new TypeReference<TreeMap<String, Object>>() {});
        } catch (JsonProcessingException bent) {
            return Map.of("unreadable", entry.codes());
        }
    }

    /** The name of a code. */
    public String name(String code) {
        return StringUtils.capitalize(code);
    }

    /** The value of a code; of several, one after the other. */
    public String value(Object code) {
        return code instanceof List<?> several
                ? several.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : String.valueOf(code);
    }

    /** Which part of a case was read, or what else the entry is about. */
    public String about(RecordedEntry entry) {
        Object part = codes(entry).get("part");
        return part == null ? entry.subject() : String.valueOf(part);
    }

    private static String words(Purpose purpose) {
        return switch (purpose) {
            case OPEN_TASK -> "Had an open task on the case";
            case STATED -> "Said why";
            case EMERGENCY -> "Was let in for an emergency";
            case NOT_STATED -> "Did not say why";
        };
    }

    private static String sentence(String code) {
        return StringUtils.capitalize(code.toLowerCase(Locale.ROOT).replace('_', ' '));
    }
}
