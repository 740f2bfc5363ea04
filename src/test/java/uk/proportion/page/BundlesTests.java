package uk.proportion.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every word of a page is in a bundle, and every bundle is ready to be translated. */
class BundlesTests {
    private static final Pattern SILENT = Pattern.compile("<!--.*?-->|<style.*?</style>", Pattern.DOTALL);
    private static final Pattern REPLACED = Pattern.compile("(<[^>]*th:text=\"\"[^>]*>)[^<]*<");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    private static final Pattern TEXT = Pattern.compile(">([^<>]*\\p{L}[^<>]*)<");
    private static final Pattern SPOKEN =
            Pattern.compile("\\s(?:aria-label|title|placeholder|alt|data-label)=\"([^\"]*\\p{L}[^\"]*)\"");
    private static final Pattern KEY = Pattern.compile("#\\{([\\p{Alnum}.-]+)[}(]");

    static List<Resource> templates() {
        return resources("templates/**/*.html");
    }

    static List<String> english() {
        return resources("messages/*.properties").stream()
                .map(Resource::getFilename)
                .filter(name -> !name.contains("_"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void noTemplateHoldsWordsOfItsOwn(Resource template) {
        String markup = SILENT.matcher(read(template)).replaceAll("");
        String structure =
                REPLACED.matcher(QUOTED.matcher(markup).replaceAll("\"\"")).replaceAll("$1<");

        assertThat(Stream.concat(
                                TEXT.matcher(structure).results(),
                                SPOKEN.matcher(markup).results())
                        .map(found -> found.group(1).strip())
                        .filter(words -> !words.startsWith("[[")))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyMessageThatATemplateNamesIsThere(Resource template) {
        Set<String> known = new TreeSet<>();
        english().forEach(name -> known.addAll(bundle(name).stringPropertyNames()));

        assertThat(KEY.matcher(read(template)).results().map(found -> found.group(1)))
                .allSatisfy(key -> assertThat(known).contains(key));
    }

    @ParameterizedTest
    @MethodSource("english")
    void everyBundleHasAWelshTwinThatSaysNothingOfItsOwn(String name) {
        Set<String> welsh =
                bundle(name.replace(".properties", "_cy.properties")).stringPropertyNames();

        assertThat(bundle(name).stringPropertyNames()).containsAll(welsh);
    }

    @ParameterizedTest
    @MethodSource("english")
    void noMessageHasAStraightApostropheWhichIsSwallowedWhereItHasArguments(String name) {
        assertThat(bundle(name).values())
                .allSatisfy(words -> assertThat((String) words).doesNotContain("'"));
    }

    @Test
    void noKeyStandsInTwoBundles() {
        List<String> twice = english().stream()
                .flatMap(name -> bundle(name).stringPropertyNames().stream())
                .collect(Collectors.groupingBy(key -> key, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(key -> key.getValue() > 1)
                .map(java.util.Map.Entry::getKey)
                .toList();

        assertThat(twice).isEmpty();
    }

    private static Properties bundle(String name) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(
                    read(new PathMatchingResourcePatternResolver().getResource("classpath:messages/" + name))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties;
    }

    private static String read(Resource resource) {
        try {
            return resource.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Resource> resources(String pattern) {
        try {
            return List.of(new PathMatchingResourcePatternResolver().getResources("classpath:" + pattern));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
