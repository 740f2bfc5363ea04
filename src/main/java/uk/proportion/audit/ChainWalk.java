package uk.proportion.audit;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.proportion.audit.Anchors.Anchor;
import uk.proportion.audit.EntryRows.Sealed;
import uk.proportion.audit.Verification.BrokenLink;

/** Goes along the chain link by link and remembers the first one that is not as it was made. */
final class ChainWalk {
    private final Map<Long, List<Anchor>> anchors;
    private final Set<UUID> erased;
    private long position;
    private String hash = Entry.BEFORE_THE_FIRST;
    private BrokenLink broken;

    /** @param erased the entries whose words were erased by the book */
    ChainWalk(List<Anchor> anchors, Set<UUID> erased) {
        this.anchors = anchors.stream().collect(Collectors.groupingBy(Anchor::position));
        this.erased = erased;
        anchorsAt(0).forEach(bent -> breaks(1, null, "The anchor of " + bent.date() + " cannot be read"));
    }

    /** @param payload the words that are there; {@code null} where there are none */
    void next(Sealed link, Payload payload) {
        position++;
        UUID id = link.entry().id();
        if (link.position() != position) {
            breaks(position, null, "The entry at this position is missing");
            position = link.position();
        }
        if (!hash.equals(link.previousHash())) {
            breaks(position, id, "It does not follow from the entry before it");
        }
        if (!link.entry().hash(position, link.previousHash()).equals(link.hash())) {
            breaks(position, id, "It was changed after it was sealed");
        }
        checkPayload(link.entry(), payload);
        checkAnchor(link, id);
        hash = link.hash();
    }

    /** The chain has come to its end, which must be where its head says. */
    void end(ChainHead head) {
        if (head.position() > position) {
            breaks(position + 1, null, "Entries are missing from here to the end of the chain");
        } else if (head.position() < position) {
            breaks(head.position() + 1, null, "Entries were added past the head of the chain");
        } else if (!head.hash().equals(hash)) {
            breaks(position, null, "The head of the chain names another hash");
        }
        anchors.values().stream()
                .flatMap(List::stream)
                .filter(anchor -> anchor.position() > position)
                .min(Comparator.comparing(Anchor::position))
                .ifPresent(cut ->
                        breaks(position + 1, null, "Entries are missing from here: they were there on " + cut.date()));
    }

    Optional<BrokenLink> firstBroken() {
        return Optional.ofNullable(broken);
    }

    String hash() {
        return hash;
    }

    long length() {
        return position;
    }

    private void checkPayload(Entry entry, Payload payload) {
        if (payload == null && entry.payloadHash() != null && !erased.contains(entry.id())) {
            breaks(position, entry.id(), "Its words are gone, and no erasure is on record");
        }
        if (payload != null && !payload.hash().equals(entry.payloadHash())) {
            breaks(position, entry.id(), "Its words were changed");
        }
    }

    private void checkAnchor(Sealed link, UUID id) {
        anchorsAt(position).stream()
                .filter(anchor -> !anchor.hash().equals(link.hash()))
                .forEach(anchor -> breaks(position, id, "It is not the entry that was anchored on " + anchor.date()));
    }

    private List<Anchor> anchorsAt(long place) {
        return anchors.getOrDefault(place, List.of());
    }

    private void breaks(long at, UUID entry, String what) {
        if (broken == null || at < broken.position()) {
            broken = new BrokenLink(at, Optional.ofNullable(entry), what);
        }
    }
}
