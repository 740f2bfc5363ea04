package uk.proportion.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import uk.proportion.access.Role;
import uk.proportion.guidance.Fact;
import uk.proportion.guidance.FactSubject;
import uk.proportion.guidance.Offence;
import uk.proportion.guidance.Offences;
import uk.proportion.guidance.Outcome;
import uk.proportion.guidance.Outcomes;
import uk.proportion.guidance.Vocabulary;
import uk.proportion.shared.Nation;

class WordsTests {
    private static final List<Fact.Kind> CODED = List.of(Fact.Kind.CODE, Fact.Kind.CODES, Fact.Kind.PERSON);
    private final Properties bundle = bundle("facts");
    private final Words words = words();

    @BeforeEach
    void inEnglish() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void asBefore() {
        LocaleContextHolder.resetLocaleContext();
    }

    static Stream<Fact> facts() {
        return Stream.of(FactSubject.values()).flatMap(subject -> Vocabulary.of(subject).stream());
    }

    @ParameterizedTest
    @MethodSource("facts")
    void everyFactOfTheVocabularyHasAName(Fact fact) {
        assertThat(bundle).containsKey("fact." + fact.key());
    }

    @ParameterizedTest
    @MethodSource("facts")
    void everyCodeThatAFactMayTakeHasWords(Fact fact) {
        if (CODED.contains(fact.kind()) && !fact.key().equals("outcome")) {
            assertThat(fact.values())
                    .allSatisfy(value -> assertThat(bundle)
                            .containsAnyOf(
                                    Map.entry("value." + fact.key() + "." + value, words.value(fact.key(), value)),
                                    Map.entry("value." + value, words.value(fact.key(), value))));
        }
    }

    @Test
    void everyAnswerThatATableCanGiveHasWords() throws Exception {
        List<String> answers = answersOfTheTables();

        assertThat(answers).hasSizeGreaterThan(100);
        assertThat(answers).allSatisfy(answer -> assertThat(bundle).containsKey("result." + answer));
    }

    @ParameterizedTest
    @EnumSource
    void everyRoleHasAName(Role role) {
        assertThat(bundle).containsKey("role." + role.name());
    }

    @Test
    void inWalesTheLeadIsADesignatedSafeguardingPerson() {
        assertThat(words.role(Role.DSL, Nation.ENGLAND)).isEqualTo("Designated safeguarding lead (DSL)");
        assertThat(words.role(Role.DSL, Nation.WALES)).isEqualTo("Designated safeguarding person (DSP)");
        assertThat(words.role(Role.HEADTEACHER, Nation.WALES)).isEqualTo("Headteacher");
    }

    @Test
    void valuesAreSaidAsPeopleSayThem() {
        assertThat(words.value("lifeThreat", "SUSPECTED")).isEqualTo("Suspected");
        assertThat(words.value("roles", List.of("DEPICTED", "SHARER"))).isEqualTo("Is pictured, Sent it first");
        assertThat(words.value("victim", "A")).isEqualTo("Child A");
        assertThat(words.value("dateOfBirth", "2011-05-31")).isEqualTo("31 May 2011");
        assertThat(words.value("ageNow", 14)).isEqualTo("14");
        assertThat(words.value("aggravating", Map.of("AF07", "YES", "AF08", "NO", "AF13", "NONE")))
                .isEqualTo("Malicious intent (AF07): Yes");
        assertThat(words.value("outcome", "21")).isEqualTo("21 – Title of 21");
        assertThat(words.value("summary", null)).isEqualTo("Not answered");
    }

    @Test
    void momentsAreLondons() {
        assertThat(words.moment(Instant.parse("2026-07-03T09:42:00Z"))).isEqualTo("Friday 3 July 2026, 10:42");
    }

    @Test
    void aResultWithSeveralOutputsNamesEach() {
        assertThat(words.result("outcome-21-gate", "CLOSED")).isEqualTo("Closed");
        assertThat(words.result("sign-off", Map.of("signOff", "INSPECTOR"))).isEqualTo("Signed by: Inspector");
        assertThat(words.result("permitted-outcomes", List.of())).isEqualTo("None");
        assertThat(words.result("permitted-outcomes", List.of("21"))).isEqualTo("21 – Title of 21");
    }

    /** The text in quotation marks of each cell of an output that names no outcome code. */
    private static List<String> answersOfTheTables() throws Exception {
        List<String> answers = new java.util.ArrayList<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:processes/**/*.dmn")) {
            NodeList tables = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(file.getInputStream())
                    .getElementsByTagName("decisionTable");
            for (int at = 0; at < tables.getLength(); at++) {
                answers(answers, (Element) tables.item(at));
            }
        }
        return answers;
    }

    private static void answers(List<String> answers, Element table) {
        NodeList outputs = table.getElementsByTagName("output");
        NodeList rules = table.getElementsByTagName("rule");
        for (int rule = 0; rule < rules.getLength(); rule++) {
            NodeList cells = ((Element) rules.item(rule)).getElementsByTagName("outputEntry");
            for (int output = 0; output < outputs.getLength(); output++) {
                String name = ((Element) outputs.item(output)).getAttribute("name");
                String text = cells.item(output).getTextContent().strip();
                if (text.startsWith("\"")
                        && !List.of("permitted", "cancellations").contains(name)) {
                    answers.add(name + "." + text.replace("\"", ""));
                }
            }
        }
    }

    private static Words words() {
        try {
            return new Words(Languages.messageSource(), outcomes(), offences());
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Outcomes outcomes() {
        return new Outcomes() {
            @Override
            public Optional<Outcome> find(String code) {
                return code.equals("NONE")
                        ? Optional.empty()
                        : Optional.of(new Outcome(code, "Title of " + code, "", "YES", ""));
            }

            @Override
            public List<Outcome> all() {
                return List.of();
            }
        };
    }

    private static Offences offences() {
        return new Offences() {
            @Override
            public Optional<Offence> find(String code) {
                return Optional.empty();
            }

            @Override
            public List<Offence> all() {
                return List.of();
            }
        };
    }

    private static Properties bundle(String name) {
        Properties read = new Properties();
        try (InputStream file = WordsTests.class.getResourceAsStream("/messages/" + name + ".properties")) {
            read.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return read;
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
