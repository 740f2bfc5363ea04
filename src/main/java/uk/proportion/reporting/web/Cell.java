package uk.proportion.reporting.web;

import java.time.Duration;

/**
 * What stands in one place of a table, for the page and for every export.
 *
 * @param value a whole number ({@link Long}), a share between 0 and 1 ({@link Double}) or a {@link Duration}; {@code null} where
 *     there is only something to read, as with a figure that is too small to be shown
 * @param words how people read it
 * @param address where a link on the page leads; {@code null} for none. Exports have no links
 * @param tone {@code overdue} or {@code soon} for a colour beside the words on the page; {@code null} for none
 */
public record Cell(Object value, String words, String address, String tone) {

    public Cell(Object value, String words, String address) {
        this(value, words, address, null);
    }

    /** Something to read. */
    public static Cell text(String words) {
        return new Cell(null, words == null ? "" : words, null);
    }

    /** A count. */
    public static Cell number(long count) {
        return new Cell(count, String.valueOf(count), null);
    }

    /** A part of a whole, between 0 and 1, as whole percent. */
    public static Cell share(double share) {
        return new Cell(share, Math.round(share * 100) + "%", null);
    }

    /** The same with a link on the page. */
    public Cell linking(String target) {
        return new Cell(value, words, target, tone);
    }

    /** The same in the colour of how pressing it is; the words say it too. */
    public Cell toned(String colour) {
        return new Cell(value, words, address, colour);
    }

    /** Whether it is the reference of a case, which is not broken over two lines. */
    public boolean isReference() {
        return words.matches("YP-\\d{4}-\\d{7}-[A-Z]");
    }

    /** How long a bar for it is: 0 where there is no figure. */
    double size() {
        if (value instanceof Duration length) {
            return length.toSeconds();
        }
        return value instanceof Number number ? number.doubleValue() : 0;
    }
}
