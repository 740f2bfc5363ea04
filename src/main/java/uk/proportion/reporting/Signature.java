package uk.proportion.reporting;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The facts that a crime's gate to outcome 21 was asked with, as one line of codes: the offence, then what is not the plain
 * answer. Crimes with the same line were alike to the table.
 */
final class Signature {
    private static final Set<String> PLAIN = Set.of("NO", "NONE");
    private static final int LONGEST = 160;

    private Signature() {}

    static String of(String offence, Map<String, Object> gateFacts) {
        Map<String, Object> flat = new TreeMap<>();
        gateFacts.forEach((key, value) -> {
            if (value instanceof Map<?, ?> inner) {
                inner.forEach((name, code) -> flat.put(name.toString(), code));
            } else {
                flat.put(key, value);
            }
        });
        Set<String> told = new TreeSet<>();
        flat.forEach((key, value) -> {
            if (value != null && !PLAIN.contains(value.toString())) {
                told.add(key + "=" + value.toString().replaceAll("[;:\\s]", ""));
            }
        });
        String line = (offence == null ? "" : offence) + " " + String.join(" ", told);
        return line.length() <= LONGEST
                ? line
                : line.substring(0, LONGEST) + "#" + Integer.toHexString(line.hashCode());
    }
}
