package uk.proportion.demo.process;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import uk.proportion.access.DemoSignIn;

/** The scripts under {@code demo/cases} and the usual answers on which they rest. */
@Component
@Profile(DemoSignIn.PROFILE)
class CaseScripts {
    /** {@code YES} and {@code NO} are codes, not truth values. */
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
            .build();

    private static final PathMatchingResourcePatternResolver FILES = new PathMatchingResourcePatternResolver();

    /** Every script by the name of its file, in that order. */
    Map<String, CaseScript> all() {
        try {
            Map<String, CaseScript> scripts = new TreeMap<>();
            for (Resource file : FILES.getResources("classpath:demo/cases/*.yaml")) {
                scripts.put(file.getFilename(), YAML.readValue(file.getInputStream(), CaseScript.class));
            }
            return scripts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("A case script cannot be read", unreadable);
        }
    }

    /** The usual answers: by form, and under {@code any-form} for all others. */
    Map<String, Map<String, Object>> usualAnswers() {
        try {
            Resource file = FILES.getResource("classpath:demo/usual-answers.yaml");
            return YAML.readValue(file.getInputStream(), new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The usual answers cannot be read", unreadable);
        }
    }
}
