package uk.proportion.casefile;

/** An answer that the vocabulary does not know; the message names the field and the mend, never the value. */
public class InvalidFacts extends RuntimeException {
    /** @param message begins with the name of the field */
    public InvalidFacts(String message) {
        super(message);
    }
}
