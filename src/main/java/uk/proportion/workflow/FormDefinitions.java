package uk.proportion.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import uk.proportion.workflow.FormDefinition.Field;
import uk.proportion.workflow.FormDefinition.Limits;

/** Every form of the product, read once from the same files that Tasklist shows. */
@Component
public class FormDefinitions {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Map<String, FormDefinition> forms = new TreeMap<>();

    public FormDefinitions() {
        try {
            for (Resource resource :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:forms/**/*.form")) {
                FormDefinition form = read(JSON.readTree(resource.getInputStream()));
                forms.put(form.id(), form);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("A form cannot be read", unreadable);
        }
    }

    /** The form of that id. */
    public FormDefinition get(String id) {
        return Optional.ofNullable(forms.get(id))
                .orElseThrow(() -> new IllegalArgumentException("There is no form " + id));
    }

    /** All forms, by id. */
    public Collection<FormDefinition> all() {
        return forms.values();
    }

    private static FormDefinition read(JsonNode form) {
        List<Field> fields = new ArrayList<>();
        collect(form.path("components"), List.of(), fields);
        return new FormDefinition(form.path("id").asText(), List.copyOf(fields), NamedVariables.in(form));
    }

    private static void collect(JsonNode components, List<String> hiddenAround, List<Field> fields) {
        for (JsonNode component : components) {
            List<String> hiddenWhen = new ArrayList<>(hiddenAround);
            Optional.ofNullable(component.path("conditional").path("hide").textValue())
                    .ifPresent(hiddenWhen::add);
            if (component.has("components")) {
                collect(component.path("components"), hiddenWhen, fields);
            } else if (component.has("key")) {
                fields.add(field(component, hiddenWhen));
            }
        }
    }

    private static Field field(JsonNode component, List<String> hiddenWhen) {
        JsonNode validate = component.path("validate");
        List<String> options = StreamSupport.stream(component.path("values").spliterator(), false)
                .map(option -> option.path("value").asText())
                .toList();
        return new Field(
                component.path("key").asText(),
                component.path("label").asText(component.path("dateLabel").asText()),
                component.path("type").asText(),
                validate.path("required").asBoolean(),
                options,
                component.path("valuesKey").textValue(),
                new Limits(
                        number(validate, "min"),
                        number(validate, "max"),
                        number(validate, "maxLength"),
                        validate.path("pattern").textValue()),
                List.copyOf(hiddenWhen));
    }

    private static Integer number(JsonNode validate, String key) {
        return validate.has(key) ? Integer.valueOf(validate.path(key).asInt()) : null;
    }
}
