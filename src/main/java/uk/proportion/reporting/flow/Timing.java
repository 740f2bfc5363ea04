package uk.proportion.reporting.flow;

import java.util.Arrays;

/** Whether something was done by when it was due. */
public enum Timing {
    NOTHING_DUE(0),
    IN_TIME(1),
    LATE(2);

    private final int code;

    Timing(int code) {
        this.code = code;
    }

    /** As the database has it. */
    int code() {
        return code;
    }

    static Timing of(int code) {
        return Arrays.stream(values())
                .filter(timing -> timing.code == code)
                .findFirst()
                .orElseThrow();
    }
}
