package uk.proportion.imagery;

import java.util.EnumSet;
import java.util.Set;

/** What a place is there for, which says how much may stand in it. */
public enum Expected {
    /** Headers, addresses and keys: tokens and numbers of machines are at home there, files are not. */
    CODES(EnumSet.of(ImageryKind.NOT_WORDS, ImageryKind.FINGERPRINT)),
    /** Any request's body: the ids of machines are at home there. */
    TEXT(EnumSet.of(ImageryKind.FINGERPRINT)),
    /** What people write about a case. */
    WORDS(EnumSet.noneOf(ImageryKind.class));

    private final Set<ImageryKind> passes;

    Expected(Set<ImageryKind> passes) {
        this.passes = passes;
    }

    boolean lookFor(ImageryKind kind) {
        return !passes.contains(kind);
    }
}
