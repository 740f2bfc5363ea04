package uk.proportion.audit.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.proportion.audit.RecordedEntries;
import uk.proportion.audit.RecordedEntry;
import uk.proportion.audit.Verification;
import uk.proportion.audit.Verifier;
import uk.proportion.shared.CaseReference;
import uk.proportion.shared.Occurrence;

/** What an auditor does, each with an entry of its own on the record. */
@Component
class AuditDesk {
    private static final String READ = "AUDIT_READ";

    private final Verifier verifier;
    private final RecordedEntries entries;
    private final ApplicationEventPublisher events;

    AuditDesk(Verifier verifier, RecordedEntries entries, ApplicationEventPublisher events) {
        this.verifier = verifier;
        this.entries = entries;
        this.events = events;
    }

    Verification verify() {
        Verification found = verifier.verify();
        events.publishEvent(Occurrence.of("CHAIN_VERIFIED").with("intact", found.intact()));
        return found;
    }

    /** A page of entries, the latest first. */
    List<RecordedEntry> lookFor(Search search, int page) {
        events.publishEvent(searched(READ, search).with("page", page));
        return entries.find(search.filter(), page);
    }

    /** Everything that fits, to be taken out of the product. */
    List<RecordedEntry> export(Search search) {
        List<RecordedEntry> found = entries.all(search.filter());
        events.publishEvent(
                searched("EXPORTED", search).with("what", "audit-record").with("rows", found.size()));
        return found;
    }

    Optional<RecordedEntry> open(UUID id) {
        Optional<RecordedEntry> found = entries.find(id);
        found.ifPresent(entry -> events.publishEvent(
                about(READ, CaseReference.parse(entry.reference()), "entry").with("entry", id.toString())));
        return found;
    }

    List<String> kinds() {
        return entries.kinds();
    }

    /** Whom the auditor looked for is words: anything can be typed there. */
    private static Occurrence searched(String kind, Search search) {
        String typed = Stream.of(search.who(), search.organisation(), search.kind(), search.purpose())
                .map(field -> field == null ? "" : field)
                .collect(Collectors.joining("|"));
        return about(kind, search.parsedReference(), "search")
                .with("from", search.firstDay().map(String::valueOf).orElse(null))
                .with("to", search.lastDay().map(String::valueOf).orElse(null))
                .saying(typed);
    }

    private static Occurrence about(String kind, Optional<CaseReference> reference, String what) {
        return new Occurrence(kind, reference.orElse(null), what, Map.of(), null, false);
    }
}
