package uk.proportion.imagery;

import java.nio.charset.StandardCharsets;

/** Text that was hidden in bytes, which may hide bytes once more. */
final class Nested {
    private static final int SHORTEST = 12;
    private static final int DELETE = 0x7F;

    private Nested() {}

    /** Every stretch of these bytes that can be read, one after the other. */
    static String textIn(byte[] bytes) {
        StringBuilder readable = new StringBuilder();
        int from = 0;
        for (int at = 0; at <= bytes.length; at++) {
            if (at == bytes.length || !isReadable(bytes[at])) {
                if (at - from >= SHORTEST) {
                    readable.append(new String(bytes, from, at - from, StandardCharsets.US_ASCII));
                }
                from = at + 1;
            }
        }
        return readable.toString();
    }

    private static boolean isReadable(byte one) {
        return one >= ' ' && one != DELETE || one == '\n' || one == '\r';
    }
}
