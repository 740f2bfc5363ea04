package uk.proportion.imagery;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Compressed bytes: an archive of any kind, or a zlib or deflate stream that begins with a picture or video. */
final class Packed {
    private static final int LONGEST = 64 * 1024;
    private static final int TRIES = 16;
    private static final int SHORTEST_BARE = 16;

    private Packed() {}

    /** Whether an archive or a compressed file begins anywhere in these bytes. */
    static boolean isFileIn(byte[] bytes) {
        int tries = 0;
        for (int at = 0; at < bytes.length; at++) {
            if (Signatures.archiveAt(bytes, at)) {
                return true;
            }
            if (isZlib(bytes, at) && tries++ < TRIES && isFile(inflated(bytes, at, false))) {
                return true;
            }
        }
        return false;
    }

    /** Whether these bytes are a deflate stream, which nothing gives away at its beginning, of a file. */
    static boolean isBareFile(byte[] bytes) {
        return bytes.length >= SHORTEST_BARE && isFile(inflated(bytes, 0, true));
    }

    private static boolean isFile(byte[] bytes) {
        return Signatures.in(bytes) || RawMarks.isDataUrlIn(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    private static boolean isZlib(byte[] bytes, int at) {
        if (bytes[at] != 0x78 || at + 1 >= bytes.length) {
            return false;
        }
        int flags = bytes[at + 1] & 0xFF;
        return flags == 0x01 || flags == 0x5E || flags == 0x9C || flags == 0xDA;
    }

    /** As much as can be had, at most 64 KB: a stream may be cut short or have something else behind it. */
    private static byte[] inflated(byte[] bytes, int at, boolean withoutHeader) {
        Inflater inflater = new Inflater(withoutHeader);
        byte[] inflated = new byte[Math.min(LONGEST, 1024 + 16 * (bytes.length - at))];
        int length = 0;
        try {
            inflater.setInput(bytes, at, bytes.length - at);
            int more = 1;
            while (more > 0 && length < inflated.length) {
                more = inflater.inflate(inflated, length, inflated.length - length);
                length += more;
            }
        } catch (DataFormatException noStream) {
            // What came out before stands
        } finally {
            inflater.end();
        }
        return Arrays.copyOf(inflated, length);
    }
}
