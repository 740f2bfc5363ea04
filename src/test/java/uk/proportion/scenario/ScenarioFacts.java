package uk.proportion.scenario;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import uk.proportion.guidance.CaseFacts;
import uk.proportion.scenario.Scenario.Stage;

/** Reads scenario files and decision vectors: stages merged one upon the other, defaults of scenario files filled in. */
public final class ScenarioFacts {
    private static final List<String> PARTS = List.of("incident", "review", "children", "crimes");
    private static final ObjectMapper YAML = new YAMLMapper();

    private ScenarioFacts() {}

    /** Every document of a file, or of all YAML files of a directory in the order of their names. */
    public static List<Scenario> read(Path fileOrDirectory) {
        try (Stream<Path> paths = Files.walk(fileOrDirectory, 1)) {
            return paths.filter(path -> path.toString().matches(".*\\.ya?ml"))
                    .sorted()
                    .flatMap(path -> documents(path).stream())
                    .map(ScenarioFacts::scenario)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What a document states, filled up with the defaults of scenario files. */
    public static CaseFacts facts(Map<String, Object> stated) {
        return new CaseFacts(
                ScenarioDefaults.incident(map(stated.get("incident"))),
                ScenarioDefaults.review(map(stated.get("review"))),
                each(stated.get("children"), ScenarioDefaults::child),
                each(stated.get("crimes"), ScenarioDefaults::crime));
    }

    private static List<Map<String, Object>> documents(Path path) {
        try (MappingIterator<Map<String, Object>> documents =
                YAML.readerForMapOf(Object.class).readValues(path.toFile())) {
            return documents.readAll().stream()
                    .filter(document -> document != null)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Scenario scenario(Map<String, Object> document) {
        Map<String, Object> stated = new LinkedHashMap<>(document);
        stated.keySet().retainAll(PARTS);
        List<Stage> stages = new ArrayList<>();
        stages.add(new Stage("start", facts(stated), stated, stated, map(document.get("expect"))));
        for (Object later : (List<?>) document.getOrDefault("stages", List.of())) {
            Map<String, Object> stage = map(later);
            Map<String, Object> change = map(stage.get("change"));
            stated = merged(stated, change);
            stages.add(new Stage(
                    String.valueOf(stage.get("name")), facts(stated), stated, change, map(stage.get("expect"))));
        }
        return new Scenario(text(document, "id"), text(document, "title"), text(document, "why"), stages);
    }

    private static Map<String, Object> merged(Map<String, Object> facts, Map<String, Object> change) {
        Map<String, Object> merged = new LinkedHashMap<>(facts);
        change.forEach((key, value) -> merged.put(
                key,
                value instanceof Map && merged.get(key) instanceof Map
                        ? merged(map(merged.get(key)), map(value))
                        : value));
        return merged;
    }

    private static Map<String, Map<String, Object>> each(Object members, UnaryOperator<Map<String, Object>> filledUp) {
        Map<String, Map<String, Object>> facts = new LinkedHashMap<>();
        map(members).forEach((name, stated) -> facts.put(name, filledUp.apply(map(stated))));
        return facts;
    }

    private static String text(Map<String, Object> document, String key) {
        return String.valueOf(document.getOrDefault(key, "")).strip();
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }
}
