package uk.proportion.workflow;

import uk.proportion.casefile.StageName;

/** Lets the benchmark send the messages that the platform sends. */
public final class OvertakenMessages {
    private OvertakenMessages() {}

    /** The message that ends a stage. */
    public static String of(StageName stage) {
        return Engine.overtaken(stage);
    }
}
