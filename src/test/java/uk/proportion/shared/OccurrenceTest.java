package uk.proportion.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class OccurrenceTest {
    private static final Occurrence KEPT = Occurrence.of("FACTS_KEPT");

    @Test
    void codesNumbersFlagsAndListsOfThemAreTaken() {
        Occurrence occurrence = KEPT.with("rules", List.of("case-route|case|T1-r7+T1-r8", "A.roles"))
                .with("number", 3)
                .with("intact", true)
                .with("ground", null);
        assertThat(occurrence.codes()).containsOnlyKeys("rules", "number", "intact");
    }

    @Test
    void aSentenceIsNoCodeAndIsNotRepeatedInTheRefusal() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KEPT.with("ground", "Zara told her teacher"))
                .withMessageContaining("ground is not a code")
                .withMessageNotContaining("Zara");
        assertThatIllegalArgumentException().isThrownBy(() -> KEPT.with("rules", List.of("T1-r7", "Zara told")));
        assertThatIllegalArgumentException().isThrownBy(() -> KEPT.with("share", 0.5));
    }

    @Test
    void wordsStandApartFromCodes() {
        assertThat(KEPT.saying("Zara told her teacher").codes()).isEmpty();
    }
}
