package uk.proportion.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import uk.proportion.guidance.Source.HowRead;
import uk.proportion.guidance.engine.GuidanceEngine;

/** Nothing is cited that cannot be looked up in the catalogue, and nothing stands there that no rule cites. */
class CitationsTests {
    private final Citations citations = new Citations();

    @Test
    void everyCitationOfEveryRuleIsInTheCatalogueAndEveryEntryIsCited() {
        Set<String> cited = new TreeSet<>();
        GuidanceEngine.citations().values().forEach(cited::addAll);

        assertThat(cited)
                .allSatisfy(citation ->
                        assertThat(citations.find(citation)).as(citation).isPresent());
        cited.removeIf(citation -> citation.startsWith("Guidance"));
        assertThat(citations.all()).containsExactlyInAnyOrderElementsOf(cited);
        assertThat(citations.unusedDocuments()).isEmpty();
        assertThat(citations.find("Somebody said so")).isEmpty();
    }

    @Test
    void noRuleGoesWithoutASource() {
        assertThat(GuidanceEngine.citations())
                .hasSize(201)
                .allSatisfy((rule, cited) -> assertThat(cited).isNotEmpty());
    }

    @Test
    void aSourceSaysItsEditionItsPageWhereItIsAndHowItWasRead() {
        assertThat(citations.find("Crime Recording Rules for Frontline Officers and Staff 2026/27, page 66 [A p.66]"))
                .get()
                .satisfies(source -> {
                    assertThat(source.title()).startsWith("Home Office, Crime Recording Rules");
                    assertThat(source.edition()).get().asString().contains("April 2026");
                    assertThat(source.place()).hasValue("page 66");
                    assertThat(source.link()).get().asString().startsWith("https://www.gov.uk/");
                    assertThat(source.checked()).hasValue(java.time.LocalDate.of(2026, 11, 20));
                    assertThat(source.read()).isEqualTo(HowRead.FULL);
                });
    }

    @Test
    void whatNobodyElseSaysAndWhatWasNotCheckedIsSaidSo() {
        assertThat(citations.find("Design choice, for practitioners to confirm [D]"))
                .get()
                .returns("A design choice of this product, to be confirmed by practitioners", Source::title)
                .returns(HowRead.DESIGN, Source::read);
        assertThat(citations.find("Background knowledge, to be verified [BK]"))
                .get()
                .returns("Background knowledge, not checked against the text", Source::title)
                .returns(HowRead.BACKGROUND, Source::read);
    }

    @Test
    void whereSourcesDisagreeTheDecisionsThatItTouchesSaySo() {
        assertThat(citations.disagreements("crime-recording", "crime")).contains("D1");
        assertThat(citations.disagreements("sign-off", "case")).containsExactly("D1a");
        assertThat(citations.disagreements("sign-off", "crime")).isEmpty();
        assertThat(citations.disagreements("disclosure-explanation", "crime")).contains("D2");
    }
}
