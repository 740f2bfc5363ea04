package uk.proportion.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the verifier found.
 *
 * @param sealed how many entries the chain has
 * @param unsealed how many entries wait to be linked; more than a few seconds' worth says that the sealer stands still
 * @param unsealedSince when the oldest of them was written
 * @param hash of the last link
 * @param anchors the daily anchors that the chain was compared with, the earliest first
 * @param firstBroken the first link at which the chain is not as it was made; empty where it is whole
 */
public record Verification(
        long sealed,
        long unsealed,
        Optional<Instant> unsealedSince,
        String hash,
        List<Anchored> anchors,
        Optional<BrokenLink> firstBroken) {

    /**
     * A place at which somebody has bent the record.
     *
     * @param position in the chain, counted from 1
     * @param entry the entry that stands there; empty where none does
     * @param what is wrong with it, as a sentence
     */
    public record BrokenLink(long position, Optional<UUID> entry, String what) {}

    /**
     * What was kept of the chain on one day, outside the database.
     *
     * @param position how far it had come; 0 where the file cannot be read any more
     */
    public record Anchored(LocalDate day, long position, String hash) {}

    /** Whether nothing is broken. */
    public boolean intact() {
        return firstBroken.isEmpty();
    }
}
