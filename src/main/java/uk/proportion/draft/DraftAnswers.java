package uk.proportion.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import uk.proportion.workflow.FormDefinition;
import uk.proportion.workflow.Refusal;

/** A draft's answers as text: fields of the form only, none of them checked otherwise, since they are not finished. */
final class DraftAnswers {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<TreeMap<String, Object>> BY_KEY = new TypeReference<>() {};
    private static final int LONGEST_KEY = 60;

    private DraftAnswers() {}

    static String written(FormDefinition form, Map<String, Object> answers) {
        answers.forEach((key, value) -> check(form, key, value));
        String json = json(new TreeMap<>(answers));
        if (json.getBytes(StandardCharsets.UTF_8).length > Drafts.LARGEST) {
            throw new Refusal("The draft is too long to be kept: shorten what is written in the form");
        }
        return json;
    }

    static Map<String, Object> read(String json) {
        try {
            return JSON.readValue(json, BY_KEY);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A draft that was opened is no JSON object");
        }
    }

    /** Without what the form does not ask any more. */
    static Map<String, Object> known(FormDefinition form, Map<String, Object> answers) {
        Map<String, Object> known = new TreeMap<>(answers);
        known.keySet().removeIf(key -> form.field(key).isEmpty());
        return known;
    }

    private static void check(FormDefinition form, String key, Object value) {
        if (form.field(key).isEmpty()) {
            throw new Refusal("\"%s\" is not a field of this form: take it out".formatted(printable(key)));
        }
        boolean plain =
                value instanceof Collection<?> list ? list.stream().allMatch(DraftAnswers::isOne) : isOne(value);
        if (!plain) {
            throw new Refusal("\"%s\" is neither a text, a number, a tick nor a list of them: mend it".formatted(key));
        }
    }

    private static boolean isOne(Object value) {
        return value == null || value instanceof String || value instanceof Number || value instanceof Boolean;
    }

    private static String json(Map<String, Object> answers) {
        try {
            return JSON.writeValueAsString(answers);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A draft cannot be written as JSON");
        }
    }

    private static String printable(String key) {
        String plain = key.replaceAll("[^A-Za-z0-9_]", "?");
        return plain.substring(0, Math.min(plain.length(), LONGEST_KEY));
    }
}
