package uk.proportion.imagery.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import uk.proportion.imagery.Finding;

/** A refusal as JSON, with its sentence where our own interface and where the engine's looks for it. */
record Answer(HttpStatus status, String sentence) {
    static final Answer NO_FILES = new Answer(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "Files cannot be sent here, pictures and videos least of all: say in words what you were told");
    static final Answer TOO_LONG =
            new Answer(HttpStatus.PAYLOAD_TOO_LARGE, "That is more than can be sent at once: say it in fewer words");

    private static final ObjectMapper JSON = new ObjectMapper();

    static Answer to(Finding found) {
        return new Answer(HttpStatus.BAD_REQUEST, found.sentence());
    }

    void send(HttpServletResponse response) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter()
                .write(JSON.writeValueAsString(Map.of(
                        "status",
                        status.value(),
                        "title",
                        status.getReasonPhrase(),
                        "detail",
                        sentence,
                        "message",
                        sentence)));
    }
}
