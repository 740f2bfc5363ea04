package uk.proportion.document;

import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ResponseStatusException;
import uk.proportion.shared.CaseReference;

/** A PDF as it is sent: to be saved under the reference of its case, and kept by no browser or proxy. */
final class PdfAnswer {
    private PdfAnswer() {}

    /** 404 where there is none. */
    static ResponseEntity<byte[]> of(CaseReference reference, Optional<byte[]> pdf) {
        byte[] file = pdf.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(reference.value() + ".pdf")
                                .build()
                                .toString())
                .body(file);
    }
}
