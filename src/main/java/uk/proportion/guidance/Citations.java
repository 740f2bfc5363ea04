package uk.proportion.guidance;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import uk.proportion.guidance.Source.HowRead;

/** The catalogue of what the rules cite: {@code reference/citations.yaml} (guidance sections 0 and 1.6). */
@Component
public class Citations {
    private static final String OWN = "OWN";
    private static final String OWN_PREFIX = "Guidance";

    private final Catalogue catalogue;

    private record Catalogue(
            Map<String, Document> documents, Map<String, Cited> citations, Map<String, List<String>> disagreements) {}

    private record Document(String title, String edition, String link, LocalDate checked, HowRead read) {}

    private record Cited(String document, String place, String says) {}

    public Citations() {
        YAMLMapper yaml = YAMLMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .addModule(new JavaTimeModule())
                .build();
        try (InputStream file = new ClassPathResource("reference/citations.yaml").getInputStream()) {
            catalogue = yaml.readValue(file, Catalogue.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The source of a citation as a rule has it; empty where the catalogue does not know it. */
    public Optional<Source> find(String citation) {
        if (citation.startsWith(OWN_PREFIX)) {
            return Optional.of(source(citation, new Cited(OWN, citation, null)));
        }
        return Optional.ofNullable(catalogue.citations().get(citation)).map(cited -> source(citation, cited));
    }

    /**
     * The numbers of the disagreements between sources that touch a decision, such as {@code D1}, in the order of guidance 1.6.
     *
     * @param kind of whom the decision is: {@code case}, {@code child} or {@code crime}
     */
    public List<String> disagreements(String table, String kind) {
        return catalogue.disagreements().entrySet().stream()
                .filter(entry ->
                        entry.getValue().contains(table) || entry.getValue().contains(table + ":" + kind))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Every citation that the catalogue has. */
    Set<String> all() {
        return catalogue.citations().keySet();
    }

    /** The documents that no citation uses. */
    Set<String> unusedDocuments() {
        Set<String> used =
                catalogue.citations().values().stream().map(Cited::document).collect(Collectors.toSet());
        return catalogue.documents().keySet().stream()
                .filter(tag -> !OWN.equals(tag) && !used.contains(tag))
                .collect(Collectors.toSet());
    }

    /** The disagreements by number. */
    Map<String, List<String>> disagreements() {
        return catalogue.disagreements();
    }

    private Source source(String citation, Cited cited) {
        Document document = catalogue.documents().get(cited.document());
        return new Source(
                citation,
                document.title(),
                Optional.ofNullable(document.edition()),
                Optional.ofNullable(cited.place()),
                Optional.ofNullable(cited.says()),
                Optional.ofNullable(document.link()),
                Optional.ofNullable(document.checked()),
                document.read());
    }
}
