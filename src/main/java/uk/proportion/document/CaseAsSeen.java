package uk.proportion.document;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.CaseViews;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;
import uk.proportion.shared.Nation;

/**
 * A case as one agency may know it ({@link CaseViews}), in plain maps, lists, numbers and texts: what its page shows, and
 * nothing else.
 */
record CaseAsSeen(
        CaseReference reference,
        Agency reader,
        Map<String, Object> file,
        List<Map<String, Object>> decisions,
        List<Map<String, Object>> timeline,
        List<Map<String, Object>> deadlines) {

    Map<String, Object> part(String key) {
        return map(file.get(key));
    }

    List<Map<String, Object>> parts(String key) {
        return list(file.get(key));
    }

    Nation nation() {
        return "WALES".equals(part("incident").get("nation")) ? Nation.WALES : Nation.ENGLAND;
    }

    boolean takesPart(Agency agency) {
        return part("involved").containsKey(agency.name());
    }

    Optional<Map<String, Object>> child(String letter) {
        return parts("children").stream()
                .filter(child -> child.get("letter").equals(letter))
                .findFirst();
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> list(Object value) {
        return value instanceof List<?> list ? (List<Map<String, Object>>) list : List.of();
    }

    static String text(Map<String, Object> of, String key) {
        Object value = of.get(key);
        return value == null ? null : String.valueOf(value);
    }

    /** {@code null} where there is none. */
    static Instant moment(Map<String, Object> of, String key) {
        Object value = of.get(key);
        return value == null
                ? null
                : OffsetDateTime.parse(String.valueOf(value)).toInstant();
    }

    /** Reads cases so. */
    @Component
    static class Reader {
        private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};
        private static final TypeReference<List<Map<String, Object>>> LIST = new TypeReference<>() {};

        private final CaseViews views;
        private final ObjectMapper json;

        Reader(CaseViews views, ObjectMapper json) {
            this.views = views;
            this.json = json;
        }

        CaseAsSeen of(CaseReference reference, Agency reader) {
            return new CaseAsSeen(
                    reference,
                    reader,
                    json.convertValue(views.file(reference, reader), MAP),
                    json.convertValue(views.decisions(reference, reader, false), LIST),
                    json.convertValue(views.timeline(reference, reader), LIST),
                    json.convertValue(views.deadlines(reference, reader), LIST));
        }
    }
}
