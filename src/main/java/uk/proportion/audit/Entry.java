package uk.proportion.audit;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * One entry of the record. It names nobody but the member of staff who acted, and holds nobody's words.
 *
 * @param at to the microsecond, which is what both databases keep
 * @param place among the entries of the same transaction, counted from 0
 * @param who the user's id; {@code system} for the platform itself, {@code nobody} for somebody who is not signed in
 * @param purpose why a case was read, as a code; {@code null} for everything else
 * @param codes canonical JSON
 * @param payloadHash of the words that belong to it; {@code null} where there are none
 */
record Entry(
        UUID id,
        Instant at,
        int place,
        String kind,
        String who,
        String organisation,
        String reference,
        String subject,
        String purpose,
        String codes,
        String payloadHash) {
    /** What the first entry is linked to. */
    static final String BEFORE_THE_FIRST = "0".repeat(64);

    /** The hash of the link that this entry makes at that position of the chain. */
    String hash(long position, String previousHash) {
        Map<String, Object> link = new HashMap<>();
        link.put("id", id.toString());
        link.put("at", at.toString());
        link.put("place", place);
        link.put("kind", kind);
        link.put("who", who);
        link.put("organisation", organisation);
        link.put("case", reference);
        link.put("subject", subject);
        link.put("purpose", purpose);
        link.put("codes", codes);
        link.put("payload", payloadHash);
        link.put("position", position);
        link.put("previous", previousHash);
        return Sha256.of(link);
    }
}
