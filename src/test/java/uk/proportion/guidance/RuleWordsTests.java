package uk.proportion.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.proportion.guidance.engine.GuidanceEngine;

/** What a rule says, every rule has in plain English. */
class RuleWordsTests {
    private static final Properties WORDS = words();

    @Test
    void everyRuleIsSaidInPlainEnglishAndNothingIsSaidOfARuleThatIsNotThere() {
        assertThat(starting("rule.")).containsExactlyInAnyOrderElementsOf(GuidanceEngine.ruleIds());
        assertThat(WORDS.values()).allSatisfy(text -> assertThat((String) text).isNotBlank());
    }

    @Test
    void everyTableSaysWhatItIsAbout() {
        assertThat(starting("why.about."))
                .containsExactlyInAnyOrderElementsOf(List.of(
                        "immediate-actions",
                        "case-route",
                        "school-response",
                        "crime-recording",
                        "police-response-tier",
                        "outcome-21-gate",
                        "social-care-threshold",
                        "intervention-plan",
                        "outcome-regime",
                        "permitted-outcomes",
                        "cancellations",
                        "disclosure-explanation",
                        "persistence",
                        "sign-off"));
    }

    /** The typographic one: a text with a placeholder would swallow the other. */
    @Test
    void noTextHasATypewritersApostrophe() {
        assertThat(WORDS.values()).noneMatch(text -> ((String) text).contains("'"));
    }

    /** Guidance section 5: the words of a promise are never used. */
    @Test
    void nothingIsPromisedAboutDisclosure() {
        assertThat(WORDS.stringPropertyNames().stream()
                        .filter(key -> key.startsWith("rule.T8"))
                        .map(WORDS::getProperty))
                .noneMatch(text -> text.matches(".*(will not|never|guaranteed that).*"));
        assertThat(WORDS.getProperty("rule.T8-D_21")).contains("unlikely", "cannot be guaranteed", "chief officer");
    }

    private static Set<String> starting(String prefix) {
        return WORDS.stringPropertyNames().stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .collect(Collectors.toSet());
    }

    private static Properties words() {
        Properties words = new Properties();
        try (Reader file = new InputStreamReader(
                RuleWordsTests.class.getResourceAsStream("/messages/why.properties"), StandardCharsets.UTF_8)) {
            words.load(file);
            return words;
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
