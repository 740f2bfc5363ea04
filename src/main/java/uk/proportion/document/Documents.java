package uk.proportion.document;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.proportion.access.User;
import uk.proportion.document.IssuedDocuments.Issued;
import uk.proportion.document.Offers.Choice;
import uk.proportion.document.Offers.Offer;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;
import uk.proportion.shared.Occurrence;

/**
 * Documents that are given out of a case. Each is composed of what its reader may see, kept as it was given, and made into the
 * same PDF again whenever it is asked for. Making one and taking one out is on record.
 */
@Service
class Documents {
    private final CaseAsSeen.Reader cases;
    private final Offers offers;
    private final Composer composer;
    private final Shelf shelf;
    private final ApplicationEventPublisher events;

    Documents(
            CaseAsSeen.Reader cases, Offers offers, Composer composer, Shelf shelf, ApplicationEventPublisher events) {
        this.cases = cases;
        this.offers = offers;
        this.composer = composer;
        this.shelf = shelf;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public List<Offer> offered(CaseReference reference, User reader) {
        return offers.of(cases.of(reference, reader.agency()), reader.roles());
    }

    /** Those that the reader's agency has given out, the latest first. */
    @Transactional(readOnly = true)
    public List<Issued> issued(CaseReference reference, User reader) {
        return shelf.of(reference, reader.agency());
    }

    /**
     * Makes a document and keeps it.
     *
     * @param subject {@code case} or a child's letter
     * @return empty where it is not offered to this user
     */
    @Transactional
    public Optional<Issued> make(CaseReference reference, DocumentKind kind, String subject, User user) {
        CaseAsSeen seen = cases.of(reference, user.agency());
        return offers.find(kind, subject, seen, user.roles())
                .filter(Choice::isOffered)
                .map(choice -> keep(kind, subject, seen, shelf.maker(user)));
    }

    private Issued keep(DocumentKind kind, String subject, CaseAsSeen seen, Maker maker) {
        CaseReference reference = seen.reference();
        String words = composer.compose(kind, subject, seen, () -> cases.of(reference, Agency.SOCIAL_CARE), maker);
        Issued issued =
                new Issued(UUID.randomUUID(), reference, kind, subject, seen.reader(), maker.user(), maker.at());
        shelf.put(issued, maker, words);
        record("DOCUMENT_MADE", issued);
        return issued;
    }

    /** The PDF of a document that the reader's agency has given out. */
    @Transactional
    public Optional<byte[]> take(CaseReference reference, UUID id, User reader) {
        return shelf.find(reference, reader.agency(), id).map(issued -> {
            record("EXPORTED", issued);
            return shelf.pdf(issued);
        });
    }

    private void record(String kind, Issued issued) {
        events.publishEvent(Occurrence.in(issued.reference(), kind, issued.subject())
                .with("document", issued.kind().code())
                .with("id", issued.id().toString()));
    }
}
