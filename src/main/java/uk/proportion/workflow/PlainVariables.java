package uk.proportion.workflow;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.variable.serializer.DefaultVariableSerializers;
import org.camunda.bpm.engine.impl.variable.serializer.TypedValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFields;
import org.camunda.bpm.engine.variable.impl.value.UntypedValueImpl;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * The last door before the engine's tables: a variable is a declared one, and a short text, a whole number, a flag, a date or
 * Json. No file, no bytes and no object of a class gets in, whoever sets it; what is transient reaches no table.
 */
record PlainVariables<T extends TypedValue>(TypedValueSerializer<T> kind) implements TypedValueSerializer<T> {
    private static final int LONGEST_TEXT = 4_000;
    private static final Set<String> KINDS = Set.of("null", "string", "integer", "long", "boolean", "date", "json");
    private static final Set<String> NAMES = Stream.concat(
                    Stream.of("nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances", "loopCounter"),
                    Arrays.stream(ProcessVariable.values()).map(ProcessVariable::key))
            .collect(Collectors.toUnmodifiableSet());

    /** Puts the door before each kind of value that the engine knows. */
    static void only(ProcessEngineConfigurationImpl engine) {
        DefaultVariableSerializers kinds = (DefaultVariableSerializers) engine.getVariableSerializers();
        kinds.setSerializerList(kinds.getSerializers().stream()
                .<TypedValueSerializer<?>>map(PlainVariables::new)
                .toList());
        engine.setFallbackSerializerFactory(null);
    }

    /**
     * The engine also writes a value that has changed to fields without a name, to compare them.
     *
     * @throws Refusal which names the variable, and never its value
     */
    @Override
    public void writeValue(T value, ValueFields fields) {
        String name = fields.getName();
        if (name != null && !NAMES.contains(name)) {
            throw new Refusal("\"%s\" is no variable of a process: leave it out".formatted(printable(name)));
        }
        if (!KINDS.contains(kind.getName()) && !value.isTransient()) {
            throw new Refusal("\"%s\" takes text, a whole number, a flag, a date or Json: send no file and no object"
                    .formatted(printable(name)));
        }
        if (value.getValue() instanceof String text && text.length() > LONGEST_TEXT) {
            throw new Refusal("\"%s\" is longer than 4000 characters: shorten it".formatted(printable(name)));
        }
        kind.writeValue(value, fields);
    }

    private static String printable(String name) {
        return name == null ? "?" : PlainValues.printable(name);
    }

    @Override
    public String getName() {
        return kind.getName();
    }

    @Override
    public ValueType getType() {
        return kind.getType();
    }

    @Override
    public T readValue(ValueFields fields, boolean deserialize, boolean isTransient) {
        return kind.readValue(fields, deserialize, isTransient);
    }

    @Override
    public boolean canHandle(TypedValue value) {
        return kind.canHandle(value);
    }

    @Override
    public T convertToTypedValue(UntypedValueImpl value) {
        return kind.convertToTypedValue(value);
    }

    @Override
    public String getSerializationDataformat() {
        return kind.getSerializationDataformat();
    }

    @Override
    public boolean isMutableValue(T value) {
        return kind.isMutableValue(value);
    }
}
