package uk.proportion.document;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.proportion.access.CurrentUser;
import uk.proportion.casefile.CaseAccess;
import uk.proportion.document.IssuedDocuments.Issued;
import uk.proportion.shared.CaseReference;

/** The documents of a case that the caller's agency has given out, for systems that file them. */
@RestController
@RequestMapping("/api/cases/{reference}/documents")
class DocumentController {
    private final CaseAccess access;
    private final CurrentUser currentUser;
    private final Documents documents;

    DocumentController(CaseAccess access, CurrentUser currentUser, Documents documents) {
        this.access = access;
        this.currentUser = currentUser;
        this.documents = documents;
    }

    /** @param subject {@code case} or a child's letter */
    record Listed(UUID id, String document, String subject, String madeBy, Instant madeAt) {
        static Listed of(Issued issued) {
            return new Listed(issued.id(), issued.kind().code(), issued.subject(), issued.madeBy(), issued.madeAt());
        }
    }

    @GetMapping
    List<Listed> list(@PathVariable String reference) {
        CaseReference known = access.workable(reference);
        return documents.issued(known, currentUser.get()).stream()
                .map(Listed::of)
                .toList();
    }

    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> pdf(@PathVariable String reference, @PathVariable UUID id) {
        CaseReference known = access.workable(reference);
        return PdfAnswer.of(known, documents.take(known, id, currentUser.get()));
    }
}
