package uk.proportion.imagery;

import java.util.Arrays;
import java.util.List;

/** Base64 in either alphabet, wherever it begins, and however it is broken up. */
final class Base64Characters {
    private static final int[] VALUES = values();
    private static final int PHASES = 4;
    private static final int BITS = 6;
    private static final int BYTE = 8;

    private Base64Characters() {}

    /** The bytes of a text as base64, beginning with each of the first four characters, and of each of its pieces by itself. */
    static List<byte[]> decoded(String text) {
        String squeezed = squeezed(text);
        return squeezed.length() < PHASES
                ? List.of()
                : List.of(
                        decoded(squeezed, 0),
                        decoded(squeezed, 1),
                        decoded(squeezed, 2),
                        decoded(squeezed, PHASES - 1),
                        decodedPieces(text));
    }

    /** Every character that base64 knows, with whatever else stands between them left out. */
    private static String squeezed(String text) {
        StringBuilder squeezed = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (isOne(text.charAt(i))) {
                squeezed.append(text.charAt(i));
            }
        }
        return squeezed.toString();
    }

    /** The bytes of these characters from that one on; what is left of less than a byte is dropped. */
    private static byte[] decoded(CharSequence characters, int from) {
        int length = Math.max(0, characters.length() - from);
        byte[] bytes = new byte[(int) ((long) length * BITS / BYTE)];
        int held = 0;
        int buffer = 0;
        int at = 0;
        for (int i = from; i < characters.length(); i++) {
            buffer = buffer << BITS | VALUES[characters.charAt(i)];
            held += BITS;
            if (held >= BYTE) {
                held -= BYTE;
                bytes[at++] = (byte) (buffer >> held);
            }
        }
        return bytes;
    }

    /** The bytes of all pieces, each decoded by itself as where they were padded, one after the other. */
    private static byte[] decodedPieces(String text) {
        byte[] all = new byte[text.length()];
        int length = 0;
        int from = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || !isOne(text.charAt(at))) {
                byte[] bytes = decoded(text.substring(from, at), 0);
                System.arraycopy(bytes, 0, all, length, bytes.length);
                length += bytes.length;
                from = at + 1;
            }
        }
        return Arrays.copyOf(all, length);
    }

    static boolean isOne(int character) {
        return character < VALUES.length && VALUES[character] >= 0;
    }

    private static int[] values() {
        int[] values = new int[128];
        Arrays.fill(values, -1);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (int value = 0; value < alphabet.length(); value++) {
            values[alphabet.charAt(value)] = value;
        }
        values['-'] = values['+'];
        values['_'] = values['/'];
        return values;
    }
}
