package uk.proportion.imagery;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Files that were pasted as they are: their first bytes as characters, or an address that holds its content itself. */
final class RawMarks {
    private static final String SCHEME = "data:";
    private static final Pattern DATA_URL = Pattern.compile(
            "data:(image|video|audio)/(jpe?g|pjpeg|png|apng|gif|webp|bmp|tiff?|svg|heic|heif|avif|jxl|x-"
                    + "|vnd\\.|mp4|mpeg|webm|quicktime|3gpp|ogg|wav|aac|flac|\\*)[a-z0-9.+*-]*[;,]"
                    + "|data:[a-z0-9.+/=;_*-]{0,100};base64,");
    /** One of these stands in every text that {@link #FIRST_CHARACTERS} matches. */
    private static final List<String> LANDMARKS =
            List.of("\u00ff\u00d8", "PNG", "GIF8", "RIFF", "ftyp", "E\u00df\u00a3", "\ufffd", "%PDF-", "<svg");
    /** As Latin-1 or Windows-1252 shows the bytes; what is no character of either shows as U+FFFD. */
    private static final Pattern FIRST_CHARACTERS = Pattern.compile("\u00ff\u00d8"
            + "|[\u0089\u2030\ufffd]PNG"
            + "|GIF8[79]a"
            + "|RIFF.{4}(WEBP|AVI )"
            + "|ftyp(heic|heix|heim|hevc|hevx|mif1|msf1|avif|avis|isom|iso[2-6]|mp4[12]|M4V|qt |3gp|dash)"
            + "|E\u00df\u00a3"
            + "|\ufffd.{0,16}(JFIF|Exif)"
            + "|%PDF-\\d"
            + "|<svg[\\s>]");

    private RawMarks() {}

    static boolean isDataUrlIn(String text) {
        if (text.indexOf(':') < 0 || text.indexOf(',') < 0 && text.indexOf(';') < 0) {
            return false;
        }
        String dense = dense(text);
        Matcher address = DATA_URL.matcher(dense);
        for (int at = dense.indexOf(SCHEME); at >= 0; at = dense.indexOf(SCHEME, at + 1)) {
            if (address.region(at, dense.length()).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    static boolean isFileIn(String text) {
        return LANDMARKS.stream().anyMatch(text::contains)
                && FIRST_CHARACTERS.matcher(text).find();
    }

    private static String dense(String text) {
        StringBuilder dense = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                dense.append(Character.toLowerCase(text.charAt(i)));
            }
        }
        return dense.toString();
    }
}
