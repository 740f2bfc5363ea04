package uk.proportion.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.proportion.imagery.ImageryRefusals;
import uk.proportion.imagery.SampleFiles;
import uk.proportion.workflow.FormDefinition.Field;
import uk.proportion.workflow.FormDefinition.Limits;

/** Whatever is sent for a field is either an answer of that field or refused with its name: never a fault of ours. */
class FormValidationTests {
    private static final FormDefinitions FORMS = new FormDefinitions();
    private static final Limits NONE = new Limits(null, null, null, null);

    private final FormValidation validation = new FormValidation(new HideConditions(), mock(ImageryRefusals.class));

    static Stream<FormDefinition> forms() {
        return FORMS.all().stream();
    }

    static Stream<Object> oddNumbers() {
        return Stream.of(
                4_294_967_297L,
                -4_294_967_297L,
                9e99,
                Double.NaN,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY,
                1.5,
                BigInteger.TWO.pow(64).add(BigInteger.ONE),
                "1",
                true);
    }

    @ParameterizedTest
    @MethodSource("oddNumbers")
    void aNumberThatIsNoWholeNumberOfOursIsRefused(Object odd) {
        assertThatThrownBy(() -> check("number", odd))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("\"How many?\"");
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, 0, Integer.MAX_VALUE})
    void aWholeNumberIsKeptAsItIs(int number) {
        assertThat(check("number", (double) number)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "\ud800", "a\udc00b", "\u0007", "\u001b[31m"})
    void aTextThatNobodyCanReadIsRefused(String text) {
        assertThatThrownBy(() -> check("textarea", text))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("cannot be read")
                .hasMessageNotContaining(text);
    }

    @ParameterizedTest
    @EnumSource
    void aTextThatHoldsAPictureIsRefusedByTheNameOfItsField(SampleFiles file) {
        assertThatThrownBy(() -> check("textarea", "She sent " + file.base64()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("\"How many?\" holds what looks like a picture")
                .hasMessageNotContaining(file.base64());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Line one\r\n\tline two", "Sŵn y môr", "👍🏽", "O'Neill – “so”"})
    void aTextOfAnyLanguageIsKept(String text) {
        assertThat(check("textarea", text)).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFieldTakesAnAnswerOfItsOwnOrRefusesIt(FormDefinition form) {
        List<Object> odd = List.of(
                "NO SUCH CODE", "x".repeat(4001), "a\u0000b", 9e99, Double.NaN, -1, true, List.of("X"), List.of(), "");
        for (Field field : form.fields()) {
            for (Object value : odd) {
                Map<String, Object> submitted = new HashMap<>(Map.of(field.key(), value));
                try {
                    validation.check(form, submitted, Map.of());
                } catch (Refusal refused) {
                    assertThat(refused).hasMessageNotContaining("xxx");
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void noPatternTakesLongOnAnyText(FormDefinition form) {
        form.fields().stream()
                .map(field -> field.limits().pattern())
                .filter(pattern -> pattern != null)
                .forEach(pattern -> assertThat(pattern).doesNotContainPattern("[*+}][)]+[*+{]"));
    }

    @ParameterizedTest
    @CsvSource({
        "deliver-the-measure, measureResult, COMPLETED, note, shows that it was completed",
        "deliver-the-measure, measureResult, FAILED, reason, Why it did not succeed",
        "deliver-the-measure, measureResult, DECLINED, reason, or was declined",
        "agree-the-plan, planAgreement, DECLINED, reason, Why it was declined",
        "decide-what-to-do-instead, note, , reason, What happens instead",
    })
    void aMeasureNeedsItsEvidenceOrItsReason(String form, String field, String code, String words, String question) {
        Map<String, Object> answers = new HashMap<>(Map.of("parentsSafeToInform", "YES", "planAgreement", "AGREED"));
        answers.put(field, code);
        answers.keySet().removeIf(key -> FORMS.get(form).field(key).isEmpty());
        assertThatThrownBy(() -> validation.check(FORMS.get(form), answers, Map.of()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(question);
        answers.put(words, "Attended both sessions; the form tutor has seen the workbook.");
        assertThat(validation.check(FORMS.get(form), answers, Map.of())).containsKey(words);
    }

    private Object check(String type, Object value) {
        Field field = new Field("howMany", "How many?", null, type, true, null, List.of(), null, NONE, List.of());
        return validation
                .check(
                        new FormDefinition("a-form", List.of(field), List.of(field), Set.of()),
                        new HashMap<>(Map.of("howMany", value)),
                        Map.of())
                .get("howMany");
    }
}
