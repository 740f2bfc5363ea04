package uk.proportion.document;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import uk.proportion.access.CurrentUser;
import uk.proportion.access.User;
import uk.proportion.casefile.CaseAccess;
import uk.proportion.casefile.UnknownCase;
import uk.proportion.document.IssuedDocuments.Issued;
import uk.proportion.shared.CaseReference;

/**
 * Which documents can be made of a case, and those that were given out. For the agencies that take part: who reads a case in an
 * emergency takes nothing out of it.
 */
@Controller
@RequestMapping("/cases/{reference}/documents")
class DocumentsPage {
    private static final String CASE = "case";

    private final CaseAccess access;
    private final CurrentUser currentUser;
    private final Documents documents;

    DocumentsPage(CaseAccess access, CurrentUser currentUser, Documents documents) {
        this.access = access;
        this.currentUser = currentUser;
        this.documents = documents;
    }

    @GetMapping
    String list(@PathVariable String reference, @RequestParam(required = false) UUID made, Model page) {
        CaseReference known = access.workable(reference);
        User reader = currentUser.get();
        List<Issued> issued = documents.issued(known, reader);
        page.addAttribute("reference", known.value());
        page.addAttribute("agency", reader.agency());
        page.addAttribute("offers", documents.offered(known, reader));
        page.addAttribute("issued", issued);
        page.addAttribute(
                "made",
                issued.stream().filter(one -> one.id().equals(made)).findFirst().orElse(null));
        return "documents";
    }

    /** @param child the letter of the child that a letter is about */
    @PostMapping("/{name}")
    String make(
            @PathVariable String reference, @PathVariable String name, @RequestParam(required = false) String child) {
        CaseReference known = access.workable(reference);
        DocumentKind kind = kind(name);
        String subject = kind.isPerChild() ? child : CASE;
        Optional<Issued> made = documents.make(known, kind, subject, currentUser.get());
        return "redirect:/cases/" + known + "/documents"
                + made.map(one -> "?made=" + one.id()).orElse("");
    }

    /** The latest of that kind that the reader's agency has given out. */
    @GetMapping("/{name}")
    ResponseEntity<byte[]> latest(
            @PathVariable String reference,
            @PathVariable String name,
            @RequestParam(defaultValue = CASE) String child) {
        CaseReference known = access.workable(reference);
        DocumentKind kind = kind(name);
        UUID id = documents.issued(known, currentUser.get()).stream()
                .filter(one -> one.kind() == kind && one.subject().equals(child))
                .map(Issued::id)
                .findFirst()
                .orElseThrow(DocumentsPage::notThere);
        return PdfAnswer.of(known, documents.take(known, id, currentUser.get()));
    }

    @GetMapping("/{name}/{id}")
    ResponseEntity<byte[]> one(@PathVariable String reference, @PathVariable String name, @PathVariable UUID id) {
        CaseReference known = access.workable(reference);
        kind(name);
        return PdfAnswer.of(known, documents.take(known, id, currentUser.get()));
    }

    @ExceptionHandler(UnknownCase.class)
    void notThere(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    private static DocumentKind kind(String name) {
        return DocumentKind.of(name).orElseThrow(DocumentsPage::notThere);
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
