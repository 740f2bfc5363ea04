package uk.proportion.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;

class SharedTests {
    private static final CaseReference CASE = new CaseReference("YP-2026-4830571-V");

    @Test
    void whatOneAgencyAloneSeesIsNotShared() {
        Map<String, Object> crime = Map.of("id", "c1", "outcome", "NONE", "evidenceSufficient", "YES");
        CaseAsSeen police = seen(
                Agency.POLICE,
                Map.of(
                        "incident", Map.of("summary", "Source says so.", "place", "ELSEWHERE"),
                        "crimes", List.of(crime, Map.of("id", "c2")),
                        "children", List.of(Map.of("letter", "A", "roles", List.of("DEPICTED")))));
        CaseAsSeen socialCare = seen(
                Agency.SOCIAL_CARE,
                Map.of(
                        "incident", Map.of("summary", "As it was reported.", "place", "ELSEWHERE", "when", "Monday"),
                        "crimes", List.of(Map.of("id", "c1", "outcome", "NONE")),
                        "children", List.of(Map.of("letter", "A", "roles", List.of("DEPICTED"), "s47Result", "NONE"))));

        CaseAsSeen shared = Shared.of(police, socialCare);

        assertThat(shared.part("incident")).isEqualTo(Map.of("place", "ELSEWHERE"));
        assertThat(shared.parts("crimes")).containsExactly(Map.of("id", "c1", "outcome", "NONE"));
        assertThat(shared.parts("children")).containsExactly(Map.of("letter", "A", "roles", List.of("DEPICTED")));
        assertThat(shared.reader()).isEqualTo(Agency.POLICE);
    }

    @Test
    void anAnswerThatEachReadsDifferentlyIsNotShared() {
        Map<String, Object> own = Map.of("decision", "social-care-threshold", "subject", "A", "result", "EARLY_HELP");
        Map<String, Object> other =
                Map.of("decision", "social-care-threshold", "subject", "A", "result", "S17_ASSESSMENT");
        CaseAsSeen one = new CaseAsSeen(CASE, Agency.SCHOOL, Map.of(), List.of(own), List.of(), List.of());
        CaseAsSeen two = new CaseAsSeen(CASE, Agency.SOCIAL_CARE, Map.of(), List.of(other), List.of(), List.of());

        assertThat(Shared.of(one, two).decisions()).isEmpty();
        assertThat(Shared.of(one, one).decisions()).containsExactly(own);
    }

    private static CaseAsSeen seen(Agency reader, Map<String, Object> file) {
        return new CaseAsSeen(CASE, reader, file, List.of(), List.of(), List.of());
    }
}
