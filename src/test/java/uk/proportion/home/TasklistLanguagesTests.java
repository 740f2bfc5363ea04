package uk.proportion.home;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** Tasklist's Welsh has every word that its English has; it is offered once a translator has checked it. */
class TasklistLanguagesTests {
    private static final String TASKLIST = "META-INF/resources/webjars/camunda/app/tasklist/";
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    @Test
    void welshHasTheSameWordsAsEnglish() throws IOException {
        JsonNode welsh = read("locales/cy.json");
        JsonNode english = read("locales/en.json");
        assertThat(keys(welsh.path("labels"))).isNotEmpty().isEqualTo(keys(english.path("labels")));
        assertThat(keys(welsh.path("dateLocales"))).isEqualTo(keys(english.path("dateLocales")));
    }

    @Test
    void welshIsNotOfferedYet() throws IOException {
        assertThat(text("scripts/config.js")).contains("availableLocales: ['en']");
    }

    private static Set<String> keys(JsonNode words) {
        Set<String> keys = new TreeSet<>();
        words.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private static JsonNode read(String file) throws IOException {
        String text = text(file);
        return new ObjectMapper().readTree(text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text);
    }

    private static String text(String file) throws IOException {
        return new ClassPathResource(TASKLIST + file).getContentAsString(StandardCharsets.UTF_8);
    }
}
