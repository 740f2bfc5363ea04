package uk.proportion.casefile;

/** There is no such case for this caller: whether it exists elsewhere is not told. */
public class UnknownCase extends RuntimeException {
    public UnknownCase() {
        super("No case with that reference");
    }
}
