package uk.proportion.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import uk.proportion.TestDatabase;
import uk.proportion.access.Organisation;
import uk.proportion.access.Role;
import uk.proportion.document.LetterFacts.Place;
import uk.proportion.guidance.Offence;
import uk.proportion.guidance.Offences;
import uk.proportion.guidance.Outcome;
import uk.proportion.guidance.Outcomes;
import uk.proportion.page.Words;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;
import uk.proportion.shared.Nation;
import uk.proportion.shared.OrganisationId;

/** Every letter that can be written: plain, without blame, without a promise, and readable by a screen reader. */
class LettersTests {
    private static final double HARDEST = 6.0;
    private static final List<String> MEANINGS = List.of(
            "OPEN",
            "CLOSED",
            "D_SCHOOL",
            "D_INCIDENT",
            "D_21",
            "D_DIVERSION",
            "D_INFORMAL",
            "D_YCAUTION",
            "D_COURT",
            "D_UNDER10",
            "D_UNPROVEN",
            "D_CANCELLED",
            "D_VICTIM");
    /** Those that say something about what may be disclosed on a check (guidance section 5, text rule). */
    private static final Set<String> ABOUT_CHECKS = Set.of(
            "D_INCIDENT",
            "D_21",
            "D_DIVERSION",
            "D_INFORMAL",
            "D_YCAUTION",
            "D_UNDER10",
            "D_UNPROVEN",
            "D_CANCELLED",
            "D_VICTIM");

    private static final Pattern PROMISE = Pattern.compile(
            "will not be (disclosed|shown|told)|won’t|never|\\bpromise|nobody will|no one will|always|certain"
                    + "|(?<!cannot be )guarantee|you will be safe|get into trouble|criminal record");
    private static final Pattern BLAME =
            Pattern.compile("your fault|you should|you shouldn|stupid|silly thing|suspect");
    private static final Instant NOW = Instant.parse("2026-11-20T10:42:00Z");

    private static Letters letters;
    private static DocumentWriter writer;
    private final PdfMaker pdfs = new PdfMaker();

    @BeforeAll
    static void whatTheyAreWrittenWith() {
        LocaleContextHolder.setLocale(Locale.UK);
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setBasenames("messages/documents", "messages/facts");
        ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/");
        files.setSuffix(".html");
        SpringTemplateEngine templates = new SpringTemplateEngine();
        templates.setTemplateResolver(files);
        templates.setTemplateEngineMessageSource(messages);
        writer = new DocumentWriter(templates);
        letters = new Letters(
                new Words(messages, new NoOutcomes(), new NoOffences()),
                new SupportLines(new JdbcTemplate(TestDatabase.H2.migrated())));
    }

    record Variant(LetterFacts facts, boolean parents) {
        Letter written() {
            return parents ? letters.toTheParents(facts, maker(facts)) : letters.toTheYoungPerson(facts, maker(facts));
        }
    }

    static Stream<Variant> everyVariant() {
        List<Variant> all = new ArrayList<>();
        for (Nation nation : Nation.values()) {
            for (String meaning : MEANINGS) {
                for (Place place : Place.values()) {
                    for (boolean young : List.of(true, false)) {
                        LetterFacts facts = facts(nation, young, place, meaning, all.size() % 2 == 0);
                        all.add(new Variant(facts, false));
                        all.add(new Variant(facts, true));
                    }
                }
            }
        }
        return all.stream();
    }

    @Test
    void everyLetterIsPlainAndPromisesNothing() {
        everyVariant().forEach(variant -> {
            Letter letter = variant.written();
            List<String> sentences = letter.sentences();
            assertThat(ReadingAge.grade(sentences))
                    .as("%s: %s", variant, sentences)
                    .isLessThanOrEqualTo(HARDEST);
            String text = String.join(" ", sentences);
            assertThat(text.toLowerCase(Locale.ROOT))
                    .doesNotContainPattern(PROMISE)
                    .doesNotContainPattern(BLAME);
            assertThat(letter.toString()).doesNotContain("documents.");
        });
    }

    @Test
    void whatAChecksMayShowIsWordedAsTheGuidanceAsks() {
        everyVariant()
                .filter(variant ->
                        ABOUT_CHECKS.contains(variant.facts().meanings().get(0)))
                .forEach(
                        variant -> assertThat(String.join(" ", variant.written().sentences()))
                                .contains("cannot be guaranteed")
                                .containsPattern("[Tt]he chief officer( of police)? decides"));
    }

    @Test
    void inWalesALetterNamesTheWelshRoleAndLines() {
        everyVariant().forEach(variant -> {
            boolean wales = variant.facts().nation() == Nation.WALES;
            Letter letter = variant.written();
            assertThat(letter.toString().contains("DSP")).isEqualTo(wales);
            assertThat(letter.toString().contains("DSL")).isEqualTo(!wales);
            assertThat(names(letter).contains("Meic")).isEqualTo(wales && !variant.parents());
        });
    }

    @Test
    void onlyLinesThatAreOpenAndCheckedAreNamed() {
        Set<String> named = everyVariant()
                .flatMap(variant -> names(variant.written()).stream())
                .collect(Collectors.toSet());
        assertThat(named)
                .containsExactlyInAnyOrder(
                        "In danger now",
                        "Police",
                        "Childline",
                        "Report Remove",
                        "NSPCC helpline",
                        "CEOP Safety Centre",
                        "Samaritans",
                        "Shout",
                        "Meic",
                        "UK Safer Internet Centre");
    }

    static Stream<Variant> oneOfEachMeaning() {
        return MEANINGS.stream()
                .map(meaning -> new Variant(
                        facts(
                                MEANINGS.indexOf(meaning) % 2 == 0 ? Nation.ENGLAND : Nation.WALES,
                                MEANINGS.indexOf(meaning) % 3 == 0,
                                Place.values()[MEANINGS.indexOf(meaning) % 3],
                                meaning,
                                true),
                        MEANINGS.indexOf(meaning) % 2 == 1));
    }

    @ParameterizedTest
    @MethodSource("oneOfEachMeaning")
    void aLetterIsAnAccessiblePdfWithoutPictures(Variant variant) {
        Letter letter = variant.written();
        String words = writer.write(letter);
        Pdf pdf = new Pdf(pdfs.of(words, NOW));
        pdf.draw("letter-" + variant.facts().meanings().get(0) + (variant.parents() ? "-parents" : ""));
        assertThat(pdf.faults()).isEmpty();
        assertThat(pdf.pictures()).isEmpty();
        assertThat(pdf.pages()).isLessThanOrEqualTo(2);
        String text = pdf.text();
        letter.sentences().forEach(sentence -> assertThat(text).contains(sentence));
        assertThat(text).contains("Siân", "Page 1 of " + pdf.pages());
        assertThat(pdfs.of(words, NOW)).as("the same words make the same file").isEqualTo(pdf.file());
    }

    @Test
    void namesInOtherLettersAreWrittenToo() {
        LetterFacts facts = facts(Nation.WALES, false, Place.INVOLVED, "OPEN", false);
        Letter letter = letters.toTheYoungPerson(
                new LetterFacts(
                        facts.reference(),
                        facts.nation(),
                        "Ŵŷn Łukasz Софія 😀",
                        false,
                        facts.place(),
                        facts.agencies(),
                        false,
                        true,
                        false,
                        facts.meanings()),
                maker(facts));
        Pdf pdf = new Pdf(pdfs.of(writer.write(letter), NOW));
        assertThat(pdf.faults()).isEmpty();
        assertThat(pdf.text()).contains("Dear Ŵŷn,", "Łukasz Софія");
    }

    @Test
    void syllablesAreCountedAsTheyAreSpoken() {
        assertThat(Stream.of("picture", "made", "wanted", "police", "guaranteed", "example", "closed", "the")
                        .map(ReadingAge::syllables))
                .containsExactly(2, 1, 2, 2, 3, 3, 1, 1);
    }

    private static List<String> names(Letter letter) {
        return letter.lines().stream().map(Letter.SupportLine::name).toList();
    }

    private static LetterFacts facts(Nation nation, boolean young, Place place, String meaning, boolean more) {
        Set<Agency> agencies = "D_SCHOOL".equals(meaning)
                ? EnumSet.of(Agency.SCHOOL)
                : EnumSet.of(Agency.SCHOOL, Agency.POLICE, Agency.SOCIAL_CARE);
        return new LetterFacts(
                new CaseReference("YP-2026-4830571-V"),
                nation,
                "Siân Featherstone",
                young,
                place,
                agencies,
                more,
                !more,
                more,
                List.of(meaning));
    }

    private static Maker maker(LetterFacts facts) {
        Organisation school = new Organisation(
                new OrganisationId("greenfield"), "Greenfield School", Agency.SCHOOL, facts.nation(), null, null);
        return new Maker("dsl.greenfield", Role.DSL, school, NOW);
    }

    private static final class NoOutcomes implements Outcomes {
        @Override
        public Optional<Outcome> find(String code) {
            return Optional.empty();
        }

        @Override
        public List<Outcome> all() {
            return List.of();
        }
    }

    private static final class NoOffences implements Offences {
        @Override
        public Optional<Offence> find(String code) {
            return Optional.empty();
        }

        @Override
        public List<Offence> all() {
            return List.of();
        }
    }
}
