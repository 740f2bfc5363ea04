package uk.proportion.recording;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.i18n.LocaleContextHolder;
import uk.proportion.guidance.CsvOutcomes;
import uk.proportion.guidance.Outcome;
import uk.proportion.guidance.Outcomes;

/** What is said of an outcome never promises anything, either way (guidance section 5). */
class ImpactTextsTests {
    /** Nobody may say that something is kept from a check, or that a child has a criminal record, or has none. */
    private static final List<Pattern> PROMISES = Stream.of(
                    "\\b(will|shall|can|could|would|may) (not|never)\\b",
                    "\\b(won.t|can.t|cannot)\\b(?! be guaranteed)",
                    "\\bnever\\b",
                    "criminal records?",
                    "police records?\\b(?! system)",
                    "\\bno (criminal |police )?record",
                    "clean",
                    "\\bnobody (will|can)\\b",
                    "(?<!cannot be |nothing about that can be )guarantee",
                    "promis",
                    "\\balways\\b",
                    "\\bsafe from\\b",
                    "(is|are) not (disclosed|shown|visible|seen)(?! automatically)",
                    "\\bwiped|erased|deleted\\b")
            .map(promise -> Pattern.compile(promise, Pattern.CASE_INSENSITIVE))
            .toList();

    private final Outcomes outcomes = new CsvOutcomes();
    private final ImpactTexts texts = new ImpactTexts(RecordedCrime.TABLES, outcomes, WhyNotTests.messages());

    @BeforeEach
    void inEnglish() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void asBefore() {
        LocaleContextHolder.resetLocaleContext();
    }

    static Stream<String> codes() {
        return new CsvOutcomes()
                .all().stream()
                        .map(Outcome::code)
                        .filter(code ->
                                !List.of("3", "3A", "6", "7", "19", "24", "C5").contains(code));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyOutcomeSaysWhatIsHeldWhereAndWhoDecidesAndPromisesNothing(String code) {
        Impact impact = texts.of(RecordedCrime.with(Map.of()), code);
        String text = impact.asText();

        assertThat(impact.sections())
                .extracting(section -> section.lines().size())
                .startsWith(3, 3, 1, 1);
        assertThat(text)
                .contains(
                        "force’s own crime system", "(PND)", "(PNC)", "Basic check", "Standard check", "Enhanced check")
                .contains("chief officer", "guaranteed", "enhanced check")
                .doesNotContain("recording.", "{");
        assertThat(promises(text)).as(code).isEmpty();
        assertThat(impact.citations()).isNotEmpty();
    }

    @Test
    void nothingOfTheBundlePromisesAnything() {
        Map<String, List<String>> found = new TreeMap<>();
        ResourceBundle bundle = ResourceBundle.getBundle("messages/recording", Locale.ENGLISH);
        bundle.keySet().stream()
                .filter(key -> key.startsWith("recording.impact"))
                .forEach(key -> found.put(key, promises(bundle.getString(key))));
        found.values().removeIf(List::isEmpty);
        assertThat(found).isEmpty();
    }

    @Test
    void whatTheScanForbidsIsFound() {
        Stream.of(
                        "It will not be disclosed on any check.",
                        "It will never appear.",
                        "You have a criminal record.",
                        "There is no record.",
                        "We promise that it stays with us.",
                        "This is guaranteed.",
                        "It is not disclosed.",
                        "It cannot appear on a check.")
                .forEach(promise -> assertThat(promises(promise)).as(promise).isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "D_21",
                "D_DIVERSION",
                "D_INFORMAL",
                "D_YCAUTION",
                "D_COURT",
                "D_UNDER10",
                "D_UNPROVEN",
                "D_CANCELLED",
                "D_VICTIM"
            })
    void tasklistsFormAndThePageSayTheSame(String key) throws IOException {
        String page = WhyNotTests.messages().getMessage("recording.impact." + key, null, Locale.ENGLISH);
        List<String> form = new ArrayList<>();
        JsonNode components = new ObjectMapper()
                .readTree(Path.of("forms/recording/read-the-impact.form").toFile())
                .path("components");
        components.forEach(component -> {
            if (component.path("conditional").path("hide").asText().contains("\"" + key + "\"")) {
                form.add(component.path("text").asText().replace("**", ""));
            }
        });
        assertThat(form).containsExactly(page);
    }

    @Test
    void thePncAndThePndAreNeverMerged() {
        ResourceBundle bundle = ResourceBundle.getBundle("messages/recording", Locale.ENGLISH);
        bundle.keySet().stream()
                .filter(key -> key.startsWith("recording.impact.pnc") || key.startsWith("recording.impact.pnd"))
                .map(bundle::getString)
                .forEach(text -> assertThat(text).doesNotContain("PNC", "PND"));
    }

    @Test
    void theVictimIsToldFirstWhereThereIsOneAndTheChildWhereItIsRecordedAsResponsible() {
        assertThat(told(RecordedCrime.with(Map.of()), "21")).containsExactly("The child or a parent");
        Map<String, Object> againstSomebody = Map.of("offence", "022/24", "victim", "ADULT");
        assertThat(told(RecordedCrime.with(againstSomebody), "21"))
                .containsExactly("The victim, or a parent", "The child or a parent");
        assertThat(told(RecordedCrime.with(Map.of()), "20")).containsExactly("Nobody has to be told");
    }

    @Test
    void aChildWhoTurnsOutToBeAVictimHasOtherWordsAndAnotherVersion() {
        Impact suspect = texts.of(RecordedCrime.with(Map.of()), "21");
        Impact victim = texts.of(RecordedCrime.with(Map.of("personLabel", "VICTIM")), "21");
        assertThat(suspect.key()).isEqualTo("D_21");
        assertThat(victim.key()).isEqualTo("D_VICTIM");
        assertThat(victim.version()).isNotEqualTo(suspect.version()).hasSize(16);
        assertThat(texts.of(RecordedCrime.with(Map.of()), "21").version()).isEqualTo(suspect.version());
        assertThat(texts.of(RecordedCrime.with(Map.of()), "22").version()).isNotEqualTo(suspect.version());
    }

    private List<String> told(CrimeSituation crime, String code) {
        return texts.of(crime, code).sections().get(4).lines().stream()
                .filter(line -> line.label().equals("Told first"))
                .map(line -> line.text().replaceAll("( where the victim|, before| before).*", ""))
                .toList();
    }

    private static List<String> promises(String text) {
        return PROMISES.stream()
                .flatMap(promise -> promise.matcher(text).results())
                .map(match -> match.group())
                .toList();
    }
}
