package uk.proportion.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import uk.proportion.shared.Agency;

/**
 * A list of tasks that is there from the start, as {@code reference/filters.yaml} says.
 *
 * @param audience names of agencies and roles, or {@code CASEWORK}
 */
public record ShippedList(
        String code,
        String name,
        String description,
        @JsonProperty("for") Set<String> audience,
        String colour,
        TaskCriteria tasks) {
    private static final String CASEWORK = "CASEWORK";

    /** In the order in which they are shown. */
    public static List<ShippedList> all() {
        YAMLMapper yaml = YAMLMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        try (InputStream file = new ClassPathResource("reference/filters.yaml").getInputStream()) {
            return yaml.readValue(file, new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public boolean isFor(Role role) {
        return audience.contains(role.name())
                || audience.contains(role.agency().name())
                || audience.contains(CASEWORK) && role.agency() != Agency.PARTNERSHIP;
    }
}
