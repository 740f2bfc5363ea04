package uk.proportion.imagery;

import java.util.regex.Pattern;

/**
 * What was found, without any of it.
 *
 * @param field the name of the field that holds it; {@code null} where several hold parts of it
 */
public record Finding(String field, ImageryKind kind) {
    static final String PICTURE =
            "holds what looks like a picture, a video or another file, which is never kept here: take it out and say in words"
                    + " what you were told";

    private static final Pattern NOT_PRINTABLE = Pattern.compile("[^\\p{IsAlphabetic}\\p{IsDigit} ,.'()?/_-]");
    private static final int LONGEST_NAME = 60;

    /** The refusal for people: it names the field and the mend, and repeats nothing. */
    public String sentence() {
        return (field == null ? "What was sent " : "\"" + printable(field) + "\" ") + kind.sentence();
    }

    /** A field's name may be anybody's own words, or the very thing that was found. */
    private static String printable(String name) {
        String plain = NOT_PRINTABLE.matcher(name).replaceAll("?");
        return plain.length() <= LONGEST_NAME ? plain : plain.substring(0, LONGEST_NAME);
    }
}
