package uk.proportion.imagery;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds what looks like a picture, a video or another file in texts: data URLs, base64, hexadecimal and decimal bytes with the
 * signature of a known format, also escaped, compressed, several times over or split among fields. A pure function: it keeps
 * nothing and fetches nothing. 4,000 characters of prose take it less than a millisecond.
 */
public final class ImageryScanner {
    private static final int DEEPEST = 3;

    private ImageryScanner() {}

    /** Looks at one text. */
    public static Optional<ImageryKind> find(String text, Expected expected) {
        if (text == null || text.length() < 2) {
            return Optional.empty();
        }
        for (String reading : Readings.of(text)) {
            Optional<ImageryKind> found = find(reading, expected, 0);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /**
     * Looks at all that is sent at once: each field with its name, and all of them read one after the other, as they come and by
     * their names. A row of a table is sent at once too, its columns being the fields.
     */
    public static Optional<Finding> find(Map<String, String> fields, Expected expected) {
        for (Map.Entry<String, String> field : fields.entrySet()) {
            Optional<ImageryKind> found =
                    find(field.getValue(), expected).or(() -> find(field.getKey(), Expected.CODES));
            if (found.isPresent()) {
                return Optional.of(new Finding(field.getKey(), found.get()));
            }
        }
        return find(joined("", fields), Expected.CODES)
                .or(() -> find(joined("", new TreeMap<>(fields)), Expected.CODES))
                .or(() -> noWords(joined("\n", fields), expected))
                .map(kind -> new Finding(null, kind));
    }

    private static String joined(String between, Map<String, String> fields) {
        return String.join(
                between, fields.values().stream().filter(Objects::nonNull).toList());
    }

    private static Optional<ImageryKind> find(String text, Expected expected, int depth) {
        if (RawMarks.isDataUrlIn(text)) {
            return Optional.of(ImageryKind.DATA_URL);
        }
        if (RawMarks.isFileIn(text)) {
            return Optional.of(ImageryKind.SIGNATURE);
        }
        return inBytes(Numbers.decoded(text), ImageryKind.NUMBERS, depth)
                .or(() -> inBytes(Base64Characters.decoded(text), ImageryKind.BASE64, depth))
                .or(() -> noWords(text, expected));
    }

    private static Optional<ImageryKind> inBytes(List<byte[]> decoded, ImageryKind kind, int depth) {
        if (decoded.stream().anyMatch(Signatures::in)) {
            return Optional.of(kind);
        }
        if (decoded.stream().anyMatch(Packed::isFileIn) || !decoded.isEmpty() && Packed.isBareFile(decoded.get(0))) {
            return Optional.of(ImageryKind.COMPRESSED);
        }
        return depth == DEEPEST
                ? Optional.empty()
                : decoded.stream()
                        .map(Nested::textIn)
                        .filter(text -> !text.isEmpty())
                        .flatMap(text -> Readings.of(text).stream())
                        .flatMap(text -> find(text, Expected.CODES, depth + 1).stream())
                        .findFirst();
    }

    private static Optional<ImageryKind> noWords(String text, Expected expected) {
        if (expected.lookFor(ImageryKind.NOT_WORDS) && NoWords.isLongRowIn(text)) {
            return Optional.of(ImageryKind.NOT_WORDS);
        }
        if (expected.lookFor(ImageryKind.FINGERPRINT) && NoWords.isFingerprintIn(text)) {
            return Optional.of(ImageryKind.FINGERPRINT);
        }
        return Optional.empty();
    }
}
