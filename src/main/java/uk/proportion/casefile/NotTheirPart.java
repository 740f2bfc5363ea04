package uk.proportion.casefile;

/** Somebody may know the case, and what they want is for another role to do. */
class NotTheirPart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param who does it, and what to do: a sentence for people */
    NotTheirPart(String who) {
        super(who);
    }
}
