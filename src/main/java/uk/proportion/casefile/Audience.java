package uk.proportion.casefile;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import uk.proportion.guidance.Vocabulary;
import uk.proportion.shared.Agency;

/**
 * Who sees which part of a case that they take part in, as {@code reference/audience.yaml} says (guidance section 6, need to
 * know). Whoever wrote something sees it; what has no row is seen by nobody else.
 */
@Component
public class Audience {
    private static final Set<Agency> CASEWORK = EnumSet.of(Agency.SCHOOL, Agency.POLICE, Agency.SOCIAL_CARE);
    private static final TypeReference<Map<String, Map<String, List<String>>>> SHAPE = new TypeReference<>() {};
    private static final Row AUTHOR = new Row(Set.of(), false);

    private final Map<Part, Map<String, Row>> rows = new EnumMap<>(Part.class);

    /** What a row is about; each is a section of the file. */
    public enum Part {
        INCIDENT,
        REVIEW,
        CHILD,
        CRIME,
        DECISION,
        GROUND,
        STAGE,
        DEADLINE,
        SIGNATURE,
        ENTRY,
        FORM,
        WORDS,
        VARIABLE
    }

    /** @param report whether everybody sees it where it belongs to the report */
    private record Row(Set<Agency> agencies, boolean report) {}

    Audience() {
        YAMLMapper yaml = YAMLMapper.builder()
                .enable(com.fasterxml.jackson.core.StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(YAMLParser.Feature.EMPTY_STRING_AS_NULL)
                .build();
        try (InputStream file = new ClassPathResource("reference/audience.yaml").getInputStream()) {
            yaml.readValue(file, SHAPE).forEach((part, byAudience) -> {
                Map<String, Row> own = new HashMap<>();
                byAudience.forEach((audience, keys) -> keys.forEach(key -> put(own, key, row(audience))));
                rows.put(Part.valueOf(part.toUpperCase(Locale.ROOT)), own);
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Whether the file has a row for that key. */
    public boolean lists(Part part, String key) {
        return rows.get(part).containsKey(key);
    }

    /** Every key that the agency sees, whoever has written it. */
    Set<String> listed(Part part, Agency reader) {
        return rows.get(part).entrySet().stream()
                .filter(row -> row.getValue().agencies().contains(reader))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Whether an agency sees what no agency in particular has written. */
    public boolean sees(Agency reader, Part part, String key) {
        return row(part, key).agencies().contains(reader);
    }

    /**
     * Whether an agency sees what that author wrote.
     *
     * @param author {@code null} for the platform
     * @param reporter the agency that reported the case
     */
    boolean sees(Agency reader, Part part, String key, Agency author, Agency reporter) {
        Row row = row(part, key);
        boolean reported = row.report() && (author == Agency.SCHOOL || author != null && author == reporter);
        return reader == author || reported || row.agencies().contains(reader);
    }

    /** Those of the facts that the agency sees. */
    Map<String, Object> seen(Agency reader, Part part, Map<String, ?> facts) {
        Map<String, Object> seen = new LinkedHashMap<>();
        facts.forEach((key, value) -> {
            if (sees(reader, part, key)) {
                seen.put(key, value);
            }
        });
        return seen;
    }

    /** Whether the agency sees something that a decision rests on, under the name that the table has for it: {@code AF07}. */
    public boolean seesGround(Agency reader, String key) {
        String row = Vocabulary.FACTORS.contains(key) ? "aggravating" : key;
        return Stream.of(Part.GROUND, Part.INCIDENT, Part.REVIEW, Part.CHILD, Part.CRIME)
                .filter(part -> lists(part, row))
                .findFirst()
                .filter(part -> sees(reader, part, row))
                .isPresent();
    }

    private Row row(Part part, String key) {
        return Optional.ofNullable(rows.get(part).get(key)).orElse(AUTHOR);
    }

    private static Row row(String audience) {
        return switch (audience) {
            case "ALL" -> new Row(CASEWORK, false);
            case "AUTHOR" -> AUTHOR;
            case "REPORT" -> new Row(Set.of(), true);
            default -> {
                Set<Agency> agencies = EnumSet.noneOf(Agency.class);
                Stream.of(audience.split(", ")).map(Agency::valueOf).forEach(agencies::add);
                yield new Row(agencies, false);
            }
        };
    }

    private static void put(Map<String, Row> rows, String key, Row row) {
        if (rows.put(key, row) != null) {
            throw new IllegalStateException("audience.yaml has two rows for " + key);
        }
    }
}
