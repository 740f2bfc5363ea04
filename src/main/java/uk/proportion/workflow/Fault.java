package uk.proportion.workflow;

/**
 * What is wrong with one answer of a submission.
 *
 * @param field the key of the field; {@code null} where it is none of the form's
 * @param label what people call the field; {@code null} where the sentence is whole without it
 * @param kind what is wrong, for whoever words it otherwise
 * @param bound the limit that is passed; {@code null} where it is about none
 * @param mend the rest of the sentence, which says how to mend it
 */
public record Fault(String field, String label, Kind kind, Integer bound, String mend) {

    /** What can be wrong. */
    public enum Kind {
        NEEDED,
        NOT_IN_THE_LIST,
        NOT_TICKED,
        NO_WHOLE_NUMBER,
        TOO_SMALL,
        TOO_LARGE,
        NO_DATE,
        NO_PLAIN_TEXT,
        NOT_AS_THE_NOTE_SAYS,
        LIKE_A_PICTURE,
        NOT_OF_THIS_FORM
    }

    /** The sentence that a refusal says. */
    public String sentence() {
        return label == null ? mend : "\"%s\" %s".formatted(label, mend);
    }
}
