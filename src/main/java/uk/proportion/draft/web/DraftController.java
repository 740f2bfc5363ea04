package uk.proportion.draft.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.proportion.draft.Draft;
import uk.proportion.draft.Drafts;
import uk.proportion.draft.HalfFilled;

/** The half-filled forms of whoever is signed in: {@code /api/drafts/task/TASK} and {@code /api/drafts/start/FORM}. */
@RestController
class DraftController {
    private static final String PATH = "/api/drafts/{kind:task|start}/{id}";
    private static final ProblemDetail TOO_LARGE = ProblemDetail.forStatusAndDetail(
            HttpStatus.PAYLOAD_TOO_LARGE, "The draft is too long to be kept: shorten what is written in the form");
    private static final TypeReference<Map<String, Object>> ANSWERS = new TypeReference<>() {};

    private final Drafts drafts;
    private final ObjectMapper json;

    DraftController(Drafts drafts, ObjectMapper json) {
        this.drafts = drafts;
        this.json = json;
    }

    /** When it was kept. */
    record Saved(Instant savedAt) {}

    /** 204 where nothing is kept. */
    @GetMapping(PATH)
    ResponseEntity<Draft> find(@PathVariable String kind, @PathVariable String id) {
        return drafts.find(form(kind, id))
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    /** The body is one JSON object of answers by field key, of at most {@link Drafts#LARGEST} bytes. */
    @PutMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> keep(@PathVariable String kind, @PathVariable String id, HttpServletRequest request)
            throws IOException {
        byte[] body = request.getInputStream().readNBytes(Drafts.LARGEST + 1);
        if (body.length > Drafts.LARGEST) {
            return ResponseEntity.of(TOO_LARGE).build();
        }
        return ResponseEntity.ok(new Saved(drafts.keep(form(kind, id), read(body, request))));
    }

    @DeleteMapping(PATH)
    ResponseEntity<Void> discard(@PathVariable String kind, @PathVariable String id) {
        drafts.discard(form(kind, id));
        return ResponseEntity.noContent().build();
    }

    private static HalfFilled form(String kind, String id) {
        return "task".equals(kind) ? HalfFilled.task(id) : HalfFilled.start(id);
    }

    private Map<String, Object> read(byte[] body, HttpServletRequest request) throws IOException {
        try {
            return Optional.ofNullable(json.readValue(body, ANSWERS)).orElseGet(Map::of);
        } catch (JacksonException unreadable) {
            throw new HttpMessageNotReadableException(
                    "A draft is not readable", unreadable, new ServletServerHttpRequest(request));
        }
    }
}
