package uk.proportion.imagery.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The texts of a request by the names under which they were sent; texts of the same name are numbered. */
final class Fields {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String VALUE = "value";

    private final Map<String, String> texts = new LinkedHashMap<>();
    private final StringBuilder names = new StringBuilder();
    private final Map<String, Integer> sent = new HashMap<>();

    /** Headers, path and query: everything but the body. */
    static Map<String, String> aroundTheBody(HttpServletRequest request) {
        Fields fields = new Fields();
        fields.add("The address", decoded(request.getRequestURI()));
        fields.add("The address", request.getQueryString() == null ? null : decoded(request.getQueryString()));
        for (String name : Collections.list(request.getHeaderNames())) {
            fields.names.append(name).append('\n');
            Collections.list(request.getHeaders(name)).forEach(value -> fields.add(name, value));
        }
        return fields.all();
    }

    /** What a page's form sends. */
    static Map<String, String> ofForm(HttpServletRequest request) {
        Fields fields = new Fields();
        request.getParameterMap().forEach((name, values) -> {
            fields.names.append(name).append('\n');
            for (String value : values) {
                fields.add(name, value);
            }
        });
        return fields.all();
    }

    /** Every key and value of a JSON text; the text as a whole where it is none. */
    static Map<String, String> ofJson(String text) {
        Fields fields = new Fields();
        try (JsonParser parser = JSON.createParser(text)) {
            fields.read(parser);
        } catch (IOException notJson) {
            fields.add("The request", text);
        }
        return fields.all();
    }

    private Map<String, String> all() {
        add("A field's name", names.toString());
        return texts;
    }

    private void read(JsonParser parser) throws IOException {
        StringBuilder numbers = new StringBuilder();
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            switch (token) {
                case FIELD_NAME -> names.append(parser.getText()).append('\n');
                case VALUE_STRING -> add(name(parser), parser.getText());
                case VALUE_NUMBER_INT -> numbers.append(parser.getText()).append(',');
                default -> {}
            }
        }
        add("The row of numbers", numbers.toString());
    }

    /** The nearest key that tells; the engine's interface wraps each in a "value". */
    private static String name(JsonParser parser) {
        var place = parser.getParsingContext();
        while (place != null
                && (place.getCurrentName() == null || place.getCurrentName().equals(VALUE))) {
            place = place.getParent();
        }
        return place == null ? "The request" : place.getCurrentName();
    }

    private void add(String name, String text) {
        if (text == null || text.isEmpty()) {
            return;
        }
        int number = sent.merge(name, 1, Integer::sum);
        texts.merge(number == 1 ? name : name + " (" + number + ")", text, String::concat);
    }

    private static String decoded(String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException misspelt) {
            return encoded;
        }
    }
}
