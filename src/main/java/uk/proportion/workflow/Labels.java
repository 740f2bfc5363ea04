package uk.proportion.workflow;

/** A form's id read as the sentence that it is: {@code record-the-crime} is "Record the crime". */
final class Labels {
    private Labels() {}

    static String of(String form) {
        String words = form.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
