package uk.proportion.imagery;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text as a program might read it: without characters that nobody sees, and with its escapes resolved. */
final class Readings {
    private static final int ROUNDS = 3;
    private static final int FIRST_UNSEEN = 0x7F;
    private static final int HEX = 16;
    private static final int LAST_CHARACTER = 0x10FFFF;
    /** Percent, quoted-printable, Java and JavaScript, HTML; then names of HTML, then what is a mere line's end or a slash. */
    private static final Pattern ESCAPE = Pattern.compile("(?=[%\\\\&=])(?:(?:%|\\\\x)(\\p{XDigit}{2})"
            + "|=([0-9A-F]{2})"
            + "|\\\\u\\{?(\\p{XDigit}{4})}?"
            + "|&#[xX](\\p{XDigit}{1,6});?"
            + "|&#(\\d{1,7});?"
            + "|&(colon|semi|comma|sol|plus|equals|lowbar|percnt|amp|Tab|NewLine);"
            + "|\\\\/|=\\r?\\n)");

    private static final int DECIMAL = 5;
    private static final int NAME = 6;
    private static final Map<String, String> NAMED = Map.of(
            "colon", ":", "semi", ";", "comma", ",", "sol", "/", "plus", "+", "equals", "=", "lowbar", "_", "percnt",
            "%", "amp", "&");

    private Readings() {}

    /** The text as it stands, and with its escapes resolved where it has any. */
    static Set<String> of(String text) {
        Set<String> readings = new LinkedHashSet<>();
        String current = visible(text);
        readings.add(current);
        for (int round = 0; round < ROUNDS && mayHoldEscapes(current); round++) {
            current = visible(ESCAPE.matcher(current).replaceAll(Readings::resolved));
            if (!readings.add(current)) {
                break;
            }
        }
        return readings;
    }

    private static boolean mayHoldEscapes(String text) {
        return text.indexOf('%') >= 0 || text.indexOf('\\') >= 0 || text.indexOf('&') >= 0 || text.indexOf('=') >= 0;
    }

    /** Full-width and other dressed-up letters as plain ones; no characters that are neither seen nor space. */
    private static String visible(String text) {
        String plain = Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC);
        return plain.codePoints().allMatch(Readings::isSeen)
                ? plain
                : plain.codePoints()
                        .filter(Readings::isSeen)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isSeen(int character) {
        return character >= ' ' && character < FIRST_UNSEEN
                || Character.isWhitespace(character)
                || Character.getType(character) != Character.FORMAT && !Character.isISOControl(character)
                || character == '\u0089';
    }

    private static String resolved(MatchResult escape) {
        for (int hexadecimal = 1; hexadecimal < DECIMAL; hexadecimal++) {
            if (escape.group(hexadecimal) != null) {
                return character(Integer.parseInt(escape.group(hexadecimal), HEX));
            }
        }
        if (escape.group(DECIMAL) != null) {
            return character(Integer.parseInt(escape.group(DECIMAL)));
        }
        if (escape.group(NAME) != null) {
            return NAMED.getOrDefault(escape.group(NAME), "");
        }
        return escape.group().equals("\\/") ? "/" : "";
    }

    private static String character(int code) {
        return code > LAST_CHARACTER ? "" : Matcher.quoteReplacement(Character.toString(code));
    }
}
