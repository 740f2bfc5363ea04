package uk.proportion.shared;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Something that has happened and belongs on the record that nobody can bend. Published as an application event by the module
 * in which it happens; who did it and when is added where it is recorded.
 *
 * @param kind what happened, as a code such as {@code FACTS_KEPT}
 * @param reference the case, or {@code null} where it is about none
 * @param subject {@code case}, a child's letter, a crime's id, a task's key; {@code null} where there is none
 * @param codes what more there is to say: codes, whole numbers, flags and lists of codes by name, never anybody's words
 * @param words what somebody wrote about it, kept apart so that it can be erased; {@code null} where nobody wrote anything
 * @param refused whether it came to nothing: then it is kept although the work around it is rolled back
 */
public record Occurrence(
        String kind,
        CaseReference reference,
        String subject,
        Map<String, Object> codes,
        String words,
        boolean refused) {
    private static final Pattern CODE = Pattern.compile("[\\p{Alnum}._:+/|-]{0,200}");

    public Occurrence {
        Objects.requireNonNull(kind, "kind");
        codes = Collections.unmodifiableMap(new TreeMap<>(codes));
        codes.forEach(Occurrence::checkIsCode);
    }

    /** Something about a case. */
    public static Occurrence in(CaseReference reference, String kind, String subject) {
        return new Occurrence(kind, reference, subject, Map.of(), null, false);
    }

    /** Something about no case. */
    public static Occurrence of(String kind) {
        return new Occurrence(kind, null, null, Map.of(), null, false);
    }

    /** The same with one more code; {@code null} adds nothing. */
    public Occurrence with(String name, Object code) {
        Map<String, Object> more = new TreeMap<>(codes);
        if (code != null) {
            more.put(name, code);
        }
        return new Occurrence(kind, reference, subject, more, words, refused);
    }

    /** The same with what somebody wrote about it. */
    public Occurrence saying(String written) {
        return new Occurrence(kind, reference, subject, codes, written, refused);
    }

    /** The same, as an attempt that was refused. */
    public Occurrence asRefused() {
        return new Occurrence(kind, reference, subject, codes, words, true);
    }

    private static void checkIsCode(String name, Object value) {
        if (value instanceof List<?> list) {
            list.forEach(one -> checkIsCode(name, one));
        } else if (value instanceof String text && !CODE.matcher(text).matches()) {
            throw new IllegalArgumentException(name + " is not a code: words are given apart from codes");
        } else if (!(value instanceof String
                || value instanceof Integer
                || value instanceof Long
                || value instanceof Boolean)) {
            throw new IllegalArgumentException(name + " is neither code, whole number, flag nor a list of them");
        }
    }
}
