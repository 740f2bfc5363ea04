package uk.proportion.casefile;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.Audience.Part;
import uk.proportion.shared.Agency;

/** Free text of a case, as far as one agency may read it. */
@Component
class Narratives {
    private final NarrativeRecords records;
    private final Audience audience;
    private final Authors authors;

    Narratives(NarrativeRecords records, Audience audience, Authors authors) {
        this.records = records;
        this.audience = audience;
        this.authors = authors;
    }

    /** The latest text under each key of one subject. */
    Map<String, Object> of(CaseRecord record, String subject, Agency reader) {
        Part part = "case".equals(subject) ? Part.INCIDENT : Part.CHILD;
        Agency reporter = authors.agency(record.reporterOrganisation);
        Map<String, Object> texts = new TreeMap<>();
        records.findByCaseIdOrderByWrittenAt(record.id).stream()
                .filter(text -> text.subject.equals(subject))
                .filter(text -> audience.sees(reader, part, text.textKey, authors.agency(text.organisation), reporter))
                .forEach(text -> texts.put(text.textKey, text.content));
        return texts;
    }
}
