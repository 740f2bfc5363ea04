package uk.proportion.document;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Composes each kind of document from what may stand in it. */
@Component
class Composer {
    private final CaseSummary summary;
    private final ReferralForm referral;
    private final CrimeSummary crimes;
    private final Letters letters;
    private final DocumentWriter writer;

    Composer(CaseSummary summary, ReferralForm referral, CrimeSummary crimes, Letters letters, DocumentWriter writer) {
        this.summary = summary;
        this.referral = referral;
        this.crimes = crimes;
        this.letters = letters;
        this.writer = writer;
    }

    /**
     * The words of a document as XHTML.
     *
     * @param subject {@code case} or a child's letter
     * @param receiver the case as social care may know it, asked for where the document goes there
     */
    String compose(DocumentKind kind, String subject, CaseAsSeen seen, Supplier<CaseAsSeen> receiver, Maker maker) {
        return switch (kind) {
            case CASE_SUMMARY -> writer.write(summary.of(seen, maker));
            case REFERRAL -> writer.write(referral.of(Shared.of(seen, receiver.get()), maker));
            case CRIME_SUMMARY -> writer.write(crimes.of(seen, maker));
            case LETTER_TO_THE_YOUNG_PERSON ->
                writer.write(letters.toTheYoungPerson(LetterFacts.of(seen, subject), maker));
            case LETTER_TO_THE_PARENTS -> writer.write(letters.toTheParents(LetterFacts.of(seen, subject), maker));
        };
    }
}
