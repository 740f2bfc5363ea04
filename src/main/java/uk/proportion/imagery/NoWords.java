package uk.proportion.imagery;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters that nobody wrote: a file's middle part, which has no signature, and fingerprints of pictures. */
final class NoWords {
    private static final int LONGEST = 200;
    private static final int SHORTEST_LINE = 16;
    private static final int SHORTEST_FINGERPRINT = 32;
    private static final int SAMPLE = 20;
    private static final int DIFFERENT = 10;
    private static final int LETTERS = 3;

    /** MD5, SHA-1, SHA-256, SHA-512 and others of their lengths; a UUID has hyphens. */
    private static final Pattern FINGERPRINT = Pattern.compile(
            "(?<![A-Za-z0-9+/_-])(?:\\p{XDigit}{128}|\\p{XDigit}{96}|\\p{XDigit}{64}|\\p{XDigit}{40}|\\p{XDigit}{32})"
                    + "(?![A-Za-z0-9+/_-])");

    private NoWords() {}

    /** Whether lines that follow each other, or one line, are a long row of base64 or hexadecimal digits. */
    static boolean isLongRowIn(String text) {
        int row = 0;
        int from = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || !Base64Characters.isOne(text.charAt(at)) && text.charAt(at) != '=') {
                if (at > from) {
                    row = isLine(text, from, at) ? row + at - from : 0;
                }
                if (row >= LONGEST) {
                    return true;
                }
                row = at < text.length() && Character.isWhitespace(text.charAt(at)) ? row : 0;
                from = at + 1;
            }
        }
        return false;
    }

    /** Links have long numbers of their own. */
    static boolean isFingerprintIn(String text) {
        if (!hasHexadecimalRow(text)) {
            return false;
        }
        Matcher number = FINGERPRINT.matcher(Links.without(text));
        while (number.find()) {
            long letters = number.group().chars().filter(Character::isLetter).count();
            if (letters >= LETTERS && letters <= number.group().length() - LETTERS) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasHexadecimalRow(String text) {
        int row = 0;
        for (int at = 0; at < text.length() && row < SHORTEST_FINGERPRINT; at++) {
            row = Character.digit(text.charAt(at), 16) >= 0 ? row + 1 : 0;
        }
        return row >= SHORTEST_FINGERPRINT;
    }

    /** Figures among small and capital letters, or among the first six letters alone, and many different ones. */
    private static boolean isLine(String text, int from, int to) {
        if (to - from < SHORTEST_LINE) {
            return false;
        }
        String line = text.substring(from, to);
        int least = Math.max(1, line.length() / SAMPLE);
        long figures = line.chars().filter(Character::isDigit).count();
        long capitals = line.chars().filter(Character::isUpperCase).count();
        long small = line.chars().filter(Character::isLowerCase).count();
        boolean hexadecimal = line.chars().allMatch(character -> Character.digit(character, 16) >= 0);
        boolean mixed = hexadecimal ? capitals + small >= least : capitals >= least && small >= least;
        return mixed && figures >= least && line.chars().distinct().count() >= Math.min(DIFFERENT, line.length() / 2);
    }
}
