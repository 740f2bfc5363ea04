package uk.proportion.casefile;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What two children must have in common for somebody to be asked whether they are the same child: birth date and name, without
 * regard to case, accents, apostrophes, hyphens, spaces and the order of its words.
 */
final class MatchKey {
    /** Letters that are not a plain letter with an accent. */
    private static final Map<String, String> PLAIN =
            Map.of("ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ı", "i");

    private MatchKey() {}

    /** A key of 64 characters that tells neither, or {@code null} where name or birth date is not on file. */
    static String of(Map<String, Object> identity) {
        if (!(identity.get("name") instanceof String name) || !(identity.get("dateOfBirth") instanceof String birth)) {
            return null;
        }
        String plain = plain(name);
        return plain.isEmpty() || birth.isBlank() ? null : hash(plain + "|" + birth);
    }

    private static String plain(String name) {
        String plain = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("[\\p{M}'’`ʼ]", "");
        for (Map.Entry<String, String> letter : PLAIN.entrySet()) {
            plain = plain.replace(letter.getKey(), letter.getValue());
        }
        return Stream.of(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }
}
