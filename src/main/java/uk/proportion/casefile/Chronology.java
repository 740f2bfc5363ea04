package uk.proportion.casefile;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.proportion.imagery.Links;
import uk.proportion.shared.CaseReference;
import uk.proportion.shared.Occurrence;

/** What happened in a case, in the order in which it was written; entries are never changed. */
@Service
@Transactional
public class Chronology {
    private static final String LINK = "What was just written holds a link. Do not open it if it may lead to imagery;"
            + " tell the police, or report it to the IWF";

    private final CaseLookup cases;
    private final ChronologyRecords entries;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Chronology(CaseLookup cases, ChronologyRecords entries, ApplicationEventPublisher events, Clock clock) {
        this.cases = cases;
        this.entries = entries;
        this.events = events;
        this.clock = clock;
    }

    /**
     * One entry of a chronology.
     *
     * @param kind a short code such as {@code REFERRED}
     * @param subject {@code case}, a child's letter or a crime's id
     * @param note what somebody wrote about it; {@code null} where nobody did
     * @param source the form or other door; {@code null} where that is not known
     */
    public record Entry(
            Instant at,
            String author,
            String organisation,
            String kind,
            String subject,
            String summary,
            String note,
            @JsonIgnore String source) {}

    /** Adds an entry without a note. */
    public void add(CaseReference reference, Authorship by, String kind, String subject, String summary) {
        add(reference, by, kind, subject, summary, null);
    }

    /** Adds an entry with what somebody wrote about it. */
    public void add(CaseReference reference, Authorship by, String kind, String subject, String summary, String note) {
        UUID caseId = cases.id(reference);
        String organisation =
                by.organisation() == null ? null : by.organisation().value();
        int position = entries.lastPosition(caseId) + 1;
        entries.save(new ChronologyRecord(
                caseId, position, clock.instant(), by.user(), organisation, kind, subject, summary, note, by.source()));
        events.publishEvent(Occurrence.in(reference, kind, subject)
                .with("source", by.source())
                .saying(note));
        if (Links.in(note)) {
            warnOfLink(reference, subject, by);
        }
    }

    /** Something that was just written holds a link, which the product keeps as text and never opens. */
    void warnOfLink(CaseReference reference, String subject, Authorship by) {
        add(reference, new Authorship(by.user(), by.organisation(), "links"), "LINK", subject, LINK);
    }

    /**
     * Whether somebody has had a part in the case.
     *
     * @param otherThan the label of a task that is no part of it, such as "Decide the cancellation"
     */
    public boolean tookPart(CaseReference reference, String user, String otherThan) {
        return of(reference).stream()
                .filter(entry -> entry.author().equals(user))
                .anyMatch(entry -> !entry.summary().equals(otherThan));
    }

    /** All entries, the earliest first. */
    public List<Entry> of(CaseReference reference) {
        return rows(reference).stream().map(row -> entry(row, row.note)).toList();
    }

    List<ChronologyRecord> rows(CaseReference reference) {
        return entries.findByCaseIdOrderByPosition(cases.id(reference));
    }

    /** Of each case, as {@link #rows(CaseReference)}; one statement. */
    Map<CaseReference, List<ChronologyRecord>> rows(Collection<CaseReference> references) {
        Map<CaseReference, List<ChronologyRecord>> rows = new HashMap<>();
        if (!references.isEmpty()) {
            entries.ofCases(references.stream().map(CaseReference::value).toList())
                    .forEach(one -> rows.computeIfAbsent(new CaseReference((String) one[0]), any -> new ArrayList<>())
                            .add((ChronologyRecord) one[1]));
        }
        return rows;
    }

    static Entry entry(ChronologyRecord row, String note) {
        return new Entry(
                row.occurredAt, row.author, row.organisation, row.kind, row.subject, row.summary, note, row.source);
    }
}
