package uk.proportion.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;

/** Facts of one subject as JSON text with its keys in order, so that equal facts are equal text. */
@Converter
class FactsConverter implements AttributeConverter<Map<String, Object>, String> {
    private static final ObjectMapper JSON =
            new ObjectMapper().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);
    private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(Map<String, Object> facts) {
        return write(facts);
    }

    @Override
    public Map<String, Object> convertToEntityAttribute(String text) {
        return read(text, FACTS);
    }

    static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("Facts are codes, numbers, lists and maps of them", unwritable);
        }
    }

    static <T> T read(String text, TypeReference<T> type) {
        try {
            return JSON.readValue(text, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("A stored row of facts is not readable");
        }
    }
}
