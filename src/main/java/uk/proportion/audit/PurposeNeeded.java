package uk.proportion.audit;

/** Somebody who may read the case has no open task on it, and has not said why they want to. */
public class PurposeNeeded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PurposeNeeded() {
        super("A purpose is needed");
    }
}
