package uk.proportion.casefile;

import static uk.proportion.casefile.Audience.Part.DEADLINE;
import static uk.proportion.casefile.Audience.Part.DECISION;
import static uk.proportion.casefile.Audience.Part.ENTRY;
import static uk.proportion.casefile.Audience.Part.FORM;
import static uk.proportion.casefile.Audience.Part.WORDS;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;

/** What happened in a case, as far as one agency may know it, with the words that are for it to read. */
@Component
class ChronologyViews {
    private static final String DONE = "DONE";

    private final Chronology chronology;
    private final Audience audience;
    private final Authors authors;

    ChronologyViews(Chronology chronology, Audience audience, Authors authors) {
        this.chronology = chronology;
        this.audience = audience;
        this.authors = authors;
    }

    List<Chronology.Entry> of(CaseReference reference, Agency reader) {
        return seen(chronology.rows(reference), reader);
    }

    /** Of each of these cases; one statement. */
    Map<CaseReference, List<Chronology.Entry>> of(Collection<CaseReference> references, Agency reader) {
        Map<CaseReference, List<Chronology.Entry>> views = new HashMap<>();
        chronology.rows(references).forEach((reference, rows) -> views.put(reference, seen(rows, reader)));
        return views;
    }

    private List<Chronology.Entry> seen(List<ChronologyRecord> rows, Agency reader) {
        return rows.stream()
                .filter(row -> AskedOf.visible(row.subject, reader) && sees(reader, row))
                .map(row -> Chronology.entry(row, reads(reader, row) ? row.note : null))
                .toList();
    }

    private boolean sees(Agency reader, ChronologyRecord row) {
        if (reader == authors.agency(row.organisation)) {
            return true;
        }
        return switch (row.kind) {
            case DONE ->
                audience.sees(reader, FORM, row.source)
                        || audience.sees(reader, DECISION, row.source)
                        || audience.sees(reader, DEADLINE, row.source);
            case "DEADLINE_MISSED" -> audience.sees(reader, DEADLINE, row.source);
            default -> audience.sees(reader, ENTRY, row.kind);
        };
    }

    private boolean reads(Agency reader, ChronologyRecord row) {
        boolean own = reader == authors.agency(row.organisation);
        return own || DONE.equals(row.kind) && audience.sees(reader, WORDS, row.source);
    }
}
