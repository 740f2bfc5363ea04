package uk.proportion.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalJsonTests {

    @Test
    void namesStandInOrderAndNothingIsSuperfluous() {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("who", null);
        value.put("b", List.of(1, 2L, true));
        value.put("a", Map.of("z", "", "A", "x"));
        assertThat(CanonicalJson.write(value))
                .isEqualTo("{\"a\":{\"A\":\"x\",\"z\":\"\"},\"b\":[1,2,true],\"who\":null}");
    }

    /** The order and the escapes of the examples in RFC 8785, sections 3.2.2 and 3.2.3. */
    @Test
    void theExamplesOfTheStandardComeOutExactlySo() {
        assertThat(CanonicalJson.write("€$" + (char) 15 + "\nA'B\"\\\\\"/"))
                .isEqualTo("\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
        Map<String, Object> names =
                Map.of("\u20ac", 1, "\r", 2, "\ufb33", 3, "1", 4, "\ud83d\ude00", 5, "\u0080", 6, "\u00f6", 7);
        assertThat(CanonicalJson.write(names))
                .isEqualTo(
                        "{\"\\r\":2,\"1\":4,\"\u0080\":6,\"\u00f6\":7,\"\u20ac\":1,\"\ud83d\ude00\":5,\"\ufb33\":3}");
    }

    @Test
    void whatHasMoreThanOneSpellingIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.write(0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.write("\ud83d"));
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.write(List.of(new Object())));
    }
}
