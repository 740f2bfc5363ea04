package uk.proportion.imagery;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/** The first bytes of pictures, videos and what wraps them, as the formats define them. */
final class Signatures {
    /** The segments with which a JPEG goes on after its start: a table, an application's or a frame. */
    private static final Set<Integer> JPEG_SEGMENTS = Set.of(
            0xC0, 0xC1, 0xC2, 0xC4, 0xDB, 0xE0, 0xE1, 0xE2, 0xE3, 0xE4, 0xE5, 0xE6, 0xE7, 0xE8, 0xE9, 0xEA, 0xEB, 0xEC,
            0xED, 0xEE, 0xEF, 0xFE);

    private static final Set<Integer> BITMAP_HEADERS = Set.of(12, 40, 52, 56, 64, 108, 124);
    private static final int BITMAP_RESERVED = 6;
    private static final int BITMAP_HEADER = 14;
    private static final int LONGEST_FTYP = 0xFF;

    private Signatures() {}

    /** Whether a picture or video begins anywhere in these bytes. */
    static boolean in(byte[] bytes) {
        for (int at = 0; at < bytes.length; at++) {
            if (at(bytes, at)) {
                return true;
            }
        }
        return false;
    }

    /** Whether an archive begins there: of these nobody writes any, so that nobody need look into them. */
    static boolean archiveAt(byte[] bytes, int at) {
        return switch (bytes[at] & 0xFF) {
            case 0x1F -> has(bytes, at, 0x1F, 0x8B, 8) && unsigned(bytes, at + 3) < 0x20;
            case 'P' -> has(bytes, at, 'P', 'K', 3, 4);
            case '7' -> has(bytes, at, '7', 'z', 0xBC, 0xAF);
            case 'R' -> has(bytes, at, 'R', 'a', 'r', '!', 0x1A);
            default -> false;
        };
    }

    private static boolean at(byte[] bytes, int at) {
        return switch (bytes[at] & 0xFF) {
            case 0xFF -> has(bytes, at, 0xFF, 0xD8, 0xFF) && JPEG_SEGMENTS.contains(unsigned(bytes, at + 3));
            case 0x89 -> has(bytes, at, 0x89, 'P', 'N', 'G');
            case 'G' -> has(bytes, at, "GIF87a") || has(bytes, at, "GIF89a");
            case 'R' -> has(bytes, at, "RIFF") && (has(bytes, at + 8, "WEBP") || has(bytes, at + 8, "AVI "));
            case 'I' -> has(bytes, at, 'I', 'I', '*', 0);
            case 'M' -> has(bytes, at, 'M', 'M', 0, '*');
            case 'B' -> isBitmap(bytes, at);
            case 0 -> isBoxed(bytes, at);
            case 0x1A -> has(bytes, at, 0x1A, 0x45, 0xDF, 0xA3);
            case '%' -> has(bytes, at, "%PDF-");
            case 'F' -> has(bytes, at, 'F', 'L', 'V', 1);
            case 0x30 -> has(bytes, at, 0x30, 0x26, 0xB2, 0x75, 0x8E);
            default -> false;
        };
    }

    /** HEIC, AVIF, MP4, MOV: the box that says which, with its length before it. */
    private static boolean isBoxed(byte[] bytes, int at) {
        int length = unsigned(bytes, at + 3);
        return has(bytes, at, 0, 0, 0) && length > 0 && length <= LONGEST_FTYP && has(bytes, at + 4, "ftyp");
    }

    private static boolean isBitmap(byte[] bytes, int at) {
        return has(bytes, at, 'B', 'M')
                && has(bytes, at + BITMAP_RESERVED, 0, 0, 0, 0)
                && BITMAP_HEADERS.contains(unsigned(bytes, at + BITMAP_HEADER));
    }

    private static boolean has(byte[] bytes, int at, String ascii) {
        byte[] wanted = ascii.getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < wanted.length; i++) {
            if (unsigned(bytes, at + i) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean has(byte[] bytes, int at, int... wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (unsigned(bytes, at + i) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    /** The byte there, -1 behind the last. */
    private static int unsigned(byte[] bytes, int at) {
        return at < bytes.length ? bytes[at] & 0xFF : -1;
    }
}
