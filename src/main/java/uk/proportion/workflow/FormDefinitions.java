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
import uk.proportion.workflow.FormDefinition.Choice;
import uk.proportion.workflow.FormDefinition.Field;
import uk.proportion.workflow.FormDefinition.Group;
import uk.proportion.workflow.FormDefinition.Limits;
import uk.proportion.workflow.FormDefinition.Part;
import uk.proportion.workflow.FormDefinition.Text;

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
        List<Part> parts = parts(form.path("components"), List.of());
        List<Field> fields = new ArrayList<>();
        collect(parts, fields);
        return new FormDefinition(form.path("id").asText(), parts, List.copyOf(fields), NamedVariables.in(form));
    }

    private static void collect(List<Part> parts, List<Field> fields) {
        for (Part part : parts) {
            if (part instanceof Group group) {
                collect(group.parts(), fields);
            } else if (part instanceof Field field) {
                fields.add(field);
            }
        }
    }

    private static List<Part> parts(JsonNode components, List<String> hiddenAround) {
        List<Part> parts = new ArrayList<>();
        for (JsonNode component : components) {
            List<String> hiddenWhen = new ArrayList<>(hiddenAround);
            Optional.ofNullable(component.path("conditional").path("hide").textValue())
                    .ifPresent(hiddenWhen::add);
            part(component, List.copyOf(hiddenWhen)).ifPresent(parts::add);
        }
        return List.copyOf(parts);
    }

    /** Nothing for a line between fields or a space. */
    private static Optional<Part> part(JsonNode component, List<String> hiddenWhen) {
        String id = component.path("id").asText();
        if (component.has("components")) {
            List<Part> inside = parts(component.path("components"), hiddenWhen);
            return Optional.of(new Group(id, component.path("label").asText(), inside, hiddenWhen));
        }
        if (component.has("key")) {
            return Optional.of(field(component, hiddenWhen));
        }
        return Optional.ofNullable(component.path("text").textValue()).map(text -> new Text(id, text, hiddenWhen));
    }

    private static Field field(JsonNode component, List<String> hiddenWhen) {
        JsonNode validate = component.path("validate");
        List<Choice> choices = StreamSupport.stream(component.path("values").spliterator(), false)
                .map(one ->
                        new Choice(one.path("value").asText(), one.path("label").asText()))
                .toList();
        return new Field(
                component.path("key").asText(),
                component.path("label").asText(component.path("dateLabel").asText()),
                component.path("description").textValue(),
                component.path("type").asText(),
                validate.path("required").asBoolean(),
                JSON.convertValue(component.get("defaultValue"), Object.class),
                choices,
                component.path("valuesKey").textValue(),
                new Limits(
                        number(validate, "min"),
                        number(validate, "max"),
                        number(validate, "maxLength"),
                        validate.path("pattern").textValue()),
                hiddenWhen);
    }

    private static Integer number(JsonNode validate, String key) {
        return validate.has(key) ? Integer.valueOf(validate.path(key).asInt()) : null;
    }
}
