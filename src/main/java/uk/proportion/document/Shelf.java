package uk.proportion.document;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.proportion.access.Organisations;
import uk.proportion.access.User;
import uk.proportion.document.IssuedDocuments.Issued;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;

/** Where documents are kept that were given out, and taken from as PDF. */
@Component
class Shelf {
    private final IssuedDocuments issued;
    private final PdfMaker pdfs;
    private final Organisations organisations;
    private final Clock clock;

    Shelf(IssuedDocuments issued, PdfMaker pdfs, Organisations organisations, Clock clock) {
        this.issued = issued;
        this.pdfs = pdfs;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** Those of one agency, the latest first. */
    List<Issued> of(CaseReference reference, Agency agency) {
        return issued.of(reference, agency);
    }

    Optional<Issued> find(CaseReference reference, Agency agency, UUID id) {
        return issued.find(reference, agency, id);
    }

    /** @param words as XHTML */
    void put(Issued document, Maker maker, String words) {
        issued.keep(document, maker, words);
    }

    byte[] pdf(Issued document) {
        return pdfs.of(issued.words(document), document.madeAt());
    }

    /** Somebody who makes a document now. */
    Maker maker(User user) {
        return new Maker(
                user.id(),
                user.roles().stream().min(Comparator.naturalOrder()).orElseThrow(),
                organisations.find(user.organisation()).orElseThrow(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS));
    }
}
