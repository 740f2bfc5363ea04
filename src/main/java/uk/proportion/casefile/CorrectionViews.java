package uk.proportion.casefile;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.Audience.Part;
import uk.proportion.guidance.Vocabulary;
import uk.proportion.shared.Agency;

/** Answers of a case that were corrected, as far as one agency may know them; the reason is for the agency that wrote it. */
@Component
class CorrectionViews {
    private static final String FACTORS = "aggravating";
    private static final Pattern CRIME = Pattern.compile("c[0-9]+");

    private final FactRevisions revisions;
    private final Audience audience;
    private final Authors authors;

    CorrectionViews(FactRevisions revisions, Audience audience, Authors authors) {
        this.revisions = revisions;
        this.audience = audience;
        this.authors = authors;
    }

    /** Every revision that corrected something, the earliest first. */
    List<FactRevision> revisions(UUID caseId) {
        return revisions.findByCaseIdAndCorrectionsIsNotNullOrderByMadeAt(caseId);
    }

    /** The corrections that the agency may know, the earliest first. */
    List<Corrections.Kept> of(KnownCase known) {
        CaseRecord record = known.record();
        Agency reader = known.reader();
        Agency reporter = authors.agency(record.reporterOrganisation);
        return revisions(record.id).stream()
                .flatMap(revision -> Corrections.of(revision).stream()
                        .filter(one -> sees(known, one, authors.agency(revision.organisation), reporter))
                        .map(one -> isOwn(reader, revision) ? one : one.withoutReason()))
                .toList();
    }

    /** Whether the agency wrote the revision. */
    boolean isOwn(Agency reader, FactRevision revision) {
        return reader == authors.agency(revision.organisation);
    }

    private boolean sees(KnownCase known, Corrections.Kept one, Agency author, Agency reporter) {
        String key = Vocabulary.FACTORS.contains(one.key()) ? FACTORS : one.key();
        if (!known.knows(one.subject())) {
            return false;
        }
        return part(one.subject(), key)
                .filter(part -> audience.sees(known.reader(), part, key, author, reporter))
                .isPresent();
    }

    private Optional<Part> part(String subject, String key) {
        if (CRIME.matcher(subject).matches()) {
            return Optional.of(Part.CRIME);
        }
        return "case".equals(subject)
                ? Stream.of(Part.INCIDENT, Part.REVIEW)
                        .filter(part -> audience.lists(part, key))
                        .findFirst()
                : Optional.of(Part.CHILD);
    }
}
