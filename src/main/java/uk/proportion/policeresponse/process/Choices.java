package uk.proportion.policeresponse.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import uk.proportion.policeresponse.CrimeChoices.Choice;

/** Choices in the shape that a select field of a form reads. */
final class Choices {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Choices() {}

    static JsonValue of(List<Choice> choices) {
        try {
            return SpinValues.jsonValue(JSON.writeValueAsString(choices)).create();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Choices cannot be written", impossible);
        }
    }
}
