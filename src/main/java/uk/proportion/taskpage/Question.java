package uk.proportion.taskpage;

import java.util.List;

/**
 * A part of a form as a template shows it.
 *
 * @param kind the template's fragment: {@code heading}, {@code words}, {@code radios}, {@code select}, {@code checkboxes},
 *     {@code tick}, {@code line}, {@code number}, {@code lines} or {@code date}
 * @param label its label; of a text the HTML
 * @param hint the note under the label; {@code null} where there is none
 * @param value what is written in it
 * @param items its choices, or the three parts of a date
 * @param error what is wrong with it; {@code null} where nothing is
 * @param hidden whether the form hides it now
 * @param fresh whether it has just come up, because of what was answered
 * @param isHeading whether its label is the heading of the page
 * @param longest the most characters; {@code null} where no hint is needed
 */
record Question(
        String id,
        String kind,
        String label,
        String hint,
        String value,
        List<Item> items,
        String error,
        boolean hidden,
        boolean fresh,
        boolean isHeading,
        Integer longest) {

    /**
     * A choice, or a part of a date.
     *
     * @param value what is sent; of a part of a date what is written in it
     */
    record Item(String id, String value, String label, boolean chosen) {}

    /** The ids of what describes it, or {@code null}. */
    public String describedBy() {
        String ids = (hint == null ? "" : id + "-hint ") + (error == null ? "" : id + "-error");
        return ids.isBlank() ? null : ids.strip();
    }
}
