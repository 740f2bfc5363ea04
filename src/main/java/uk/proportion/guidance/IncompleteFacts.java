package uk.proportion.guidance;

import java.util.List;

/** A table was asked without a fact that it reads. Names keys and never values. */
public class IncompleteFacts extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String decision;
    private final List<String> missing;

    public IncompleteFacts(String decision, List<String> missing) {
        super("Decision %s lacks %s".formatted(decision, String.join(", ", missing)));
        this.decision = decision;
        this.missing = List.copyOf(missing);
    }

    /** The id of the decision that was refused. */
    public String decision() {
        return decision;
    }

    /** The keys without a value, such as {@code headSignOff} or {@code children.B.lookedAfter}. */
    public List<String> missing() {
        return missing;
    }
}
