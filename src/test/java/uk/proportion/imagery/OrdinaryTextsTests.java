package uk.proportion.imagery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What people write about cases in English and in Welsh passes: their own words, names, references, links and numbers. */
class OrdinaryTextsTests {
    private static final Path OWN = Path.of("src/test/resources/imagery");
    private static final List<Path> STRUCTURED =
            List.of(Path.of("src/test/resources/scenarios"), Path.of("src/main/resources/demo"), Path.of("forms"));
    private static final List<String> TEXTS = new ArrayList<>();

    @BeforeAll
    static void gather() throws IOException {
        for (Path file : files(OWN, ".txt")) {
            TEXTS.addAll(Files.readAllLines(file));
        }
        for (Path folder : STRUCTURED) {
            for (Path file : files(folder, ".yaml", ".form")) {
                ObjectMapper mapper = file.toString().endsWith(".yaml") ? new YAMLMapper() : new ObjectMapper();
                mapper.readerFor(JsonNode.class)
                        .<JsonNode>readValues(file.toFile())
                        .readAll()
                        .forEach(OrdinaryTextsTests::gather);
            }
        }
        for (Path file : files(Path.of("docs"), ".md")) {
            TEXTS.addAll(Files.readAllLines(file));
        }
    }

    @Test
    void noOrdinaryTextIsRefused() {
        assertThat(TEXTS).hasSizeGreaterThan(2_000);
        assertThat(TEXTS)
                .filteredOn(text -> ImageryScanner.find(text, Expected.WORDS).isPresent())
                .isEmpty();
    }

    @Test
    void noSubmissionOfOrdinaryTextsIsRefused() {
        for (int from = 0; from + 12 <= TEXTS.size(); from += 6) {
            Map<String, String> fields = new LinkedHashMap<>();
            List<String> some = TEXTS.subList(from, from + 12);
            some.forEach(text -> fields.put("field " + fields.size(), text));
            Optional<Finding> found = ImageryScanner.find(fields, Expected.WORDS);
            assertThat(found).as(String.valueOf(some)).isEmpty();
        }
    }

    private static void gather(JsonNode node) {
        if (node.isTextual()) {
            TEXTS.add(node.textValue());
        }
        node.fieldNames().forEachRemaining(TEXTS::add);
        node.forEach(OrdinaryTextsTests::gather);
    }

    private static List<Path> files(Path folder, String... endings) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .sorted()
                    .toList();
        }
    }
}
