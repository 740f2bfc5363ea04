package uk.proportion.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.proportion.imagery.ImageryRefusals;
import uk.proportion.workflow.Fault.Kind;
import uk.proportion.workflow.FormDefinition.Text;

/** What every face of a form shows, hides and finds wrong. */
class FormReadingTests {
    private static final FormDefinitions FORMS = new FormDefinitions();
    private final HideConditions conditions = new HideConditions();
    private final FormReading reading =
            new FormReading(new FormValidation(conditions, mock(ImageryRefusals.class)), conditions);

    @Test
    void allThatIsWrongIsToldByFieldInTheOrderOfTheForm() {
        FormDefinition form = FORMS.get("hand-the-case-over");
        List<Fault> faults = reading.check(form, Map.of("caseReference", "no reference"), Map.of())
                .faults();

        assertThat(faults).extracting(Fault::field).containsExactly("caseReference", "transferTo", "transferReason");
        assertThat(faults).extracting(Fault::kind).containsExactly(Kind.NOT_AS_THE_NOTE_SAYS, Kind.NEEDED, Kind.NEEDED);
        assertThat(faults.get(1).sentence()).isEqualTo("\"To which organisation?\" is needed: answer it");
    }

    @Test
    void anAnswerWhoseOwnFieldIsHiddenShowsNothingElse() {
        FormDefinition form = FORMS.get("decide-on-the-referral");
        Map<String, Object> answers = Map.of("parentsSafeToInform", "NO", "parentsContacted", "NOT_YET");

        Set<String> hidden = reading.hidden(form, answers, Map.of());
        assertThat(hidden).contains("parentsContacted", "whyParentsNotContacted");
        assertThat(reading.shown(form, answers, Map.of())).containsOnlyKeys("parentsSafeToInform");
        assertThat(reading.check(form, answers, Map.of()).answers()).containsEntry("parentsContacted", null);
    }

    @Test
    void aGroupHidesItsTextsAndFields() {
        FormDefinition form = FORMS.get("report-an-incident");
        Set<String> hidden = reading.hidden(form, Map.of("childCount", "1"), Map.of());

        assertThat(hidden).contains("B_name", "F_wishes").doesNotContain("A_name");
    }

    @Test
    void aTextShowsValuesOfTheTask() {
        Map<String, Object> variables = new HashMap<>();
        variables.put("proposedOutcome", "21");
        variables.put(
                "outcomeChoices",
                List.of(
                        Map.of("value", "20", "label", "20: another agency"),
                        Map.of("value", "21", "label", "21: public interest")));
        variables.put("correctedFacts", "AF07,adultInvolved");

        assertThat(texts("confirm-the-outcome", variables)).contains("Proposed outcome: **21: public interest**");
        assertThat(texts("review-the-decision", variables))
                .contains("- Malice\n- Is an adult (18 or over) involved?\n");
    }

    private String texts(String form, Map<String, Object> variables) {
        StringBuilder all = new StringBuilder();
        FORMS.get(form).parts().stream()
                .filter(Text.class::isInstance)
                .forEach(text -> all.append(reading.text(((Text) text).markdown(), Map.of(), variables)));
        return all.toString();
    }
}
