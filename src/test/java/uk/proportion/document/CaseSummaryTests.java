package uk.proportion.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import uk.proportion.WholeProduct;
import uk.proportion.access.Organisations;
import uk.proportion.access.Role;
import uk.proportion.page.Words;
import uk.proportion.scenario.Scenario;
import uk.proportion.scenario.ScenarioFacts;
import uk.proportion.scenario.ScenarioRunner;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;
import uk.proportion.shared.OrganisationId;

/** The case summary of each agency: all of the case that it may see, and nothing else. */
@WholeProduct
class CaseSummaryTests {
    private static final Instant NOW = Instant.parse("2026-11-20T10:42:00Z");

    @Autowired
    ScenarioRunner runner;

    @Autowired
    CaseAsSeen.Reader cases;

    @Autowired
    CaseSummary summary;

    @Autowired
    DocumentWriter writer;

    @Autowired
    PdfMaker pdfs;

    @Autowired
    Organisations organisations;

    @Autowired
    Words words;

    @ParameterizedTest
    @CsvSource({"SC-03", "SC-30"})
    void eachAgencysSummaryIsAccessibleAndSaysWhatItsPageShowsAndNothingElse(String name) {
        CaseReference reference = played(name);
        CaseAsSeen school = cases.of(reference, Agency.SCHOOL);
        school.part("involved").forEach((agency, organisation) -> {
            CaseAsSeen seen = cases.of(reference, Agency.valueOf(agency));
            Pdf pdf = made(seen, String.valueOf(organisation));
            pdf.draw("case-summary-" + name + "-" + agency);

            assertThat(pdf.faults()).isEmpty();
            assertThat(pdf.pictures()).isEmpty();
            assertThat(pdf.title()).isEqualTo("Case summary " + reference);
            assertThat(pdf.language()).isEqualTo("en");
            String text = pdf.text();
            assertThat(text).contains("Page 1 of " + pdf.pages()).contains(reference.value());
            assertThat(text).doesNotContain("documents.", "null", "{0}");
            assertThat(shown(seen)).allSatisfy(said -> assertThat(bare(text)).contains(bare(said)));
        });
    }

    /** Each fact, decision, deadline and text that the agency's pages show, as they say it. */
    private List<String> shown(CaseAsSeen seen) {
        List<String> shown = new ArrayList<>();
        seen.part("incident").forEach((key, value) -> shown.add(said(key, value)));
        seen.part("review").forEach((key, value) -> shown.add(said(key, value)));
        seen.parts("children").forEach(child -> {
            CaseAsSeen.map(child.get("identity")).forEach((key, value) -> shown.add(said(key, value)));
            shown.add(said("roles", child.get("roles")));
            shown.add(said("wishes", child.get("wishes")));
        });
        seen.parts("crimes").forEach(crime -> {
            shown.add(words.person(String.valueOf(crime.get("person"))));
            shown.add(said("outcome", crime.get("outcome")));
        });
        seen.decisions().forEach(decision -> shown.add(words.decision(String.valueOf(decision.get("decision")))));
        seen.deadlines().forEach(deadline -> shown.add(words.step(String.valueOf(deadline.get("step")))));
        seen.timeline().stream()
                .map(entry -> entry.get("note"))
                .filter(note -> note != null)
                .forEach(note -> shown.add(String.valueOf(note)));
        return shown;
    }

    private String said(String key, Object value) {
        boolean named = value == null || Set.of("NO", "UNKNOWN", "NOT_ASSESSED").contains(value);
        return named ? words.fact(key) : words.value(key, value);
    }

    /** Without spaces: a long word is broken at the end of its line. */
    private static String bare(String text) {
        return text.replaceAll("\\s+", "");
    }

    private Pdf made(CaseAsSeen seen, String organisation) {
        Maker maker = new Maker(
                "somebody.there",
                Role.of(seen.reader()).get(0),
                organisations.find(new OrganisationId(organisation)).orElseThrow(),
                NOW);
        return new Pdf(pdfs.of(writer.write(summary.of(seen, maker)), NOW));
    }

    private CaseReference played(String name) {
        Scenario scenario = ScenarioFacts.read(Path.of("src/test/resources/scenarios/" + name + ".yaml"))
                .get(0);
        CaseReference reference = runner.start(scenario.stages().get(0));
        scenario.stages().stream().skip(1).forEach(stage -> runner.advance(reference, stage));
        return reference;
    }
}
