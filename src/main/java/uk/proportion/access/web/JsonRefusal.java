package uk.proportion.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** What a program or a page's script is told where Spring Security refuses it, before any controller. */
public final class JsonRefusal {

    private JsonRefusal() {}

    /** @param message a sentence that stands in the code, without quotation marks; nothing that anybody sent */
    public static void send(HttpServletResponse response, HttpStatus status, String message) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getWriter()
                .write("{\"status\":%d,\"error\":\"%s\",\"message\":\"%s\"}"
                        .formatted(status.value(), status.getReasonPhrase(), message));
    }
}
