package uk.proportion.imagery;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bytes that are written as numbers: {@code ff d8 ff e0}, {@code 0xFF, 0xD8}, {@code 255, 216}, {@code -1, -40}. */
final class Numbers {
    private static final String SEPARATORS = " \t\r\n:,;.|'\"[](){}_-\\%#$";
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,3}(?:[\\s,;|\\[\\]]++-?\\d{1,3}){3,}+");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,3}");
    private static final int OTHER = -1;
    private static final int SEPARATOR = -2;
    private static final int[] MEANINGS = meanings();
    private static final int SHORTEST = 8;
    private static final int DIGIT_BITS = 4;

    private Numbers() {}

    /** The bytes of every row of numbers in a text; of hexadecimal digits also as if the first belonged to something else. */
    static List<byte[]> decoded(String text) {
        List<byte[]> decoded = new ArrayList<>();
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            int meaning = i < text.length() && text.charAt(i) < MEANINGS.length ? MEANINGS[text.charAt(i)] : OTHER;
            if (meaning >= 0) {
                digits.append(text.charAt(i));
            } else if (meaning == OTHER && isPrefix(text, i)) {
                dropZero(digits, text.charAt(i - 1));
            } else if (meaning == OTHER) {
                addHexadecimal(decoded, digits);
                digits.setLength(0);
            }
        }
        addDecimal(decoded, text);
        return decoded;
    }

    /** The second character of {@code 0x}, {@code \x} and {@code #x}. */
    private static boolean isPrefix(String text, int at) {
        return at > 0
                && at < text.length()
                && (text.charAt(at) == 'x' || text.charAt(at) == 'X')
                && "0\\#".indexOf(text.charAt(at - 1)) >= 0;
    }

    private static void dropZero(StringBuilder digits, char before) {
        if (before == '0') {
            digits.setLength(digits.length() - 1);
        }
    }

    private static void addHexadecimal(List<byte[]> decoded, CharSequence digits) {
        if (digits.length() >= SHORTEST) {
            decoded.add(hexadecimal(digits, 0));
            decoded.add(hexadecimal(digits, 1));
        }
    }

    private static byte[] hexadecimal(CharSequence digits, int from) {
        byte[] bytes = new byte[(digits.length() - from) / 2];
        for (int i = 0; i < bytes.length; i++) {
            int first = Character.digit(digits.charAt(from + 2 * i), 16);
            bytes[i] = (byte) (first << DIGIT_BITS | Character.digit(digits.charAt(from + 2 * i + 1), 16));
        }
        return bytes;
    }

    private static void addDecimal(List<byte[]> decoded, String text) {
        Matcher row = DECIMAL.matcher(text);
        while (row.find()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            NUMBER.matcher(row.group()).results().forEach(number -> bytes.write(Integer.parseInt(number.group())));
            decoded.add(bytes.toByteArray());
        }
    }

    /** Of each character its value as a digit, or that it may stand between two, or neither. */
    private static int[] meanings() {
        int[] meanings = new int[128];
        for (char character = 0; character < meanings.length; character++) {
            meanings[character] = SEPARATORS.indexOf(character) >= 0 ? SEPARATOR : Character.digit(character, 16);
        }
        return meanings;
    }
}
