package uk.proportion.page;

import java.util.List;

/**
 * A question of a page of ours, as {@code input.html} shows it. What was typed is shown again where it cannot be kept.
 *
 * @param name of the field; a day has three fields: {@code name-day}, {@code name-month}, {@code name-year}
 * @param hint {@code null} without one
 * @param values what it holds; a day has three, in that order
 * @param choices empty where it is not a choice
 * @param error what is wrong with it, in words; {@code null} where nothing is
 */
public record Input(
        String name, Kind kind, String label, String hint, List<String> values, List<Choice> choices, String error) {

    /** How it is asked. */
    public enum Kind {
        /** One line. */
        LINE,
        /** Several lines. */
        WORDS,
        NUMBER,
        DAY,
        /** One of the choices. */
        ONE,
        /** Any number of the choices. */
        SEVERAL
    }

    /** One of the answers to choose from. */
    public record Choice(String value, String label) {}

    /** A question that holds nothing yet. */
    public static Input of(String name, Kind kind, String label, String hint) {
        return new Input(name, kind, label, hint, List.of(), List.of(), null);
    }

    /** The same with answers to choose from. */
    public Input choosing(List<Choice> offered) {
        return new Input(name, kind, label, hint, values, List.copyOf(offered), error);
    }

    /** The same holding something. */
    public Input holding(List<String> held) {
        return new Input(name, kind, label, hint, List.copyOf(held), choices, error);
    }

    /** The same with what is wrong with it. */
    public Input wrong(String what) {
        return new Input(name, kind, label, hint, values, choices, what);
    }

    /** What it holds, where that is one value. */
    public String value() {
        return part(0);
    }

    /** One of several values, or nothing. */
    public String part(int index) {
        return index < values.size() ? values.get(index) : "";
    }

    /** The element that a link in the error summary leads to. */
    public String target() {
        return switch (kind) {
            case DAY -> name + "-day";
            case ONE, SEVERAL -> choices.isEmpty() ? name : name + "-0";
            default -> name;
        };
    }

    /** The ids that describe the field, for {@code aria-describedby}; {@code null} without any. */
    public String describedBy() {
        String ids = (hint == null ? "" : name + "-hint ") + (error == null ? "" : name + "-error");
        return ids.isBlank() ? null : ids.strip();
    }
}
