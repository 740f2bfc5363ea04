package uk.proportion.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An entry of the record as an auditor reads it.
 *
 * @param position in the chain, counted from 1; empty until it is sealed
 * @param who the user's id; {@code system} for the platform itself, {@code nobody} for somebody who is not signed in
 * @param organisation for which they acted; {@code null} where for none
 * @param reference of the case; {@code null} where it is about none
 * @param purpose why a case was read, as a code; {@code null} for everything else
 * @param codes what more there is to say, as canonical JSON
 * @param words why somebody read, or what they looked for, as they wrote it; empty where nobody wrote anything, where it was
 *     erased, and for what was written about a case
 * @param erasedAt when the words were erased
 * @param link the hashes that make it part of the chain; empty until it is sealed
 */
public record RecordedEntry(
        UUID id,
        Optional<Long> position,
        Instant at,
        String kind,
        String who,
        String organisation,
        String reference,
        String subject,
        String purpose,
        String codes,
        Optional<String> words,
        Optional<Instant> erasedAt,
        Optional<Link> link) {

    /** Each 64 hexadecimal digits. */
    public record Link(String previousHash, String hash) {}
}
