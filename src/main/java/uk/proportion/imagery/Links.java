package uk.proportion.imagery;

import java.util.regex.Pattern;

/** Addresses of pages in what people write. They may be kept where people tell what happened; the product never opens one. */
public final class Links {
    private static final Pattern LINK = Pattern.compile(
            "\\b(?:https?|ftp|hxxps?|ipfs|magnet|tg|intent|blob|file):\\S+|\\bwww\\.[^\\s.]+\\.\\S+|\\b[\\w-]+\\.onion\\b",
            Pattern.CASE_INSENSITIVE);

    private Links() {}

    /** Whether a text holds a link. */
    public static boolean in(String text) {
        return text != null && LINK.matcher(text).find();
    }

    static String without(String text) {
        return LINK.matcher(text).replaceAll(" ");
    }
}
