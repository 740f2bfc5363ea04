package uk.proportion.shared;

import java.util.Optional;

/** Free text as a case file can keep it and anybody can read it: not too long, and of whole, printable characters. */
public final class PlainText {
    /** The longest text that a case file keeps, in characters. */
    public static final int LONGEST = 4000;

    private PlainText() {}

    /** What is wrong with a text, with its mend, to follow the name of the field; empty where nothing is. */
    public static Optional<String> fault(String text, int longest) {
        if (text.length() > longest) {
            return Optional.of("is too long: at most %d characters".formatted(longest));
        }
        return isReadable(text)
                ? Optional.empty()
                : Optional.of("holds characters that cannot be read: write it with letters, figures and signs only");
    }

    /** No control characters but line breaks and tabs, and no half of a character that takes two. */
    private static boolean isReadable(String text) {
        return text.codePoints()
                .allMatch(character -> "\n\r\t".indexOf(character) >= 0
                        || !Character.isISOControl(character) && Character.getType(character) != Character.SURROGATE);
    }
}
