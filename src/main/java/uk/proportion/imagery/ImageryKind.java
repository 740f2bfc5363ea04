package uk.proportion.imagery;

/** What in a text gives a picture, a video or another file away. */
public enum ImageryKind {
    /** A request that is a file, or is of no kind that consists of words. */
    FILE(Finding.PICTURE),
    /** An address that holds its content itself: {@code data:image/png;base64,…}. */
    DATA_URL(Finding.PICTURE),
    /** The first characters of a file, pasted as they are or escaped. */
    SIGNATURE(Finding.PICTURE),
    /** The first bytes of a file in base64, in either alphabet, once or several times over. */
    BASE64(Finding.PICTURE),
    /** The first bytes of a file as hexadecimal or decimal numbers. */
    NUMBERS(Finding.PICTURE),
    /** A compressed file, or a compressed text of any of the kinds above. */
    COMPRESSED(Finding.PICTURE),
    /** So long a row of characters that are no words that they can only be part of a file. */
    NOT_WORDS("holds a long row of characters that are no words: take it out and write it in words"),
    /** A number by which a picture is recognised (MD5, SHA-1, SHA-256 and their like). */
    FINGERPRINT("holds what looks like the fingerprint (hash) of a picture, which is not kept here: take it out");

    private final String sentence;

    ImageryKind(String sentence) {
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
