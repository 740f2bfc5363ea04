package uk.proportion.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchKeyTests {
    private static final String BORN = "2011-05-31";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Zoë Smith-Jones|zoe smith jones",
                "Zoë Smith-Jones|SMITH-JONES, Zoe",
                "Siobhán O’Brien|siobhan  OBRIEN",
                "Łukasz Weiß|Lukasz Weiss",
                "Søren Æbelø|Soren Aebelo",
                "Amelia Thornbury| Thornbury  Amelia ",
                "محمد علي|علي محمد"
            })
    void spellingCaseAccentsAndOrderOfTheWordsMakeNoDifference(String one, String other) {
        assertThat(key(one, BORN)).isNotNull().isEqualTo(key(other, BORN));
    }

    @Test
    void anotherNameOrAnotherBirthDateIsAnotherKey() {
        assertThat(key("Amelia Thornbury", BORN)).isNotEqualTo(key("Amelie Thornbury", BORN));
        assertThat(key("Amelia Thornbury", BORN)).isNotEqualTo(key("Amelia Thornbury", "2011-05-13"));
        assertThat(key("Mary Ann", BORN)).isNotEqualTo(key("Maryann", BORN));
    }

    @ParameterizedTest
    @CsvSource({"Amelia Thornbury,", ",2011-05-31", "-,2011-05-31", "'  ',2011-05-31"})
    void nobodyIsRecognisedByHalfOfIt(String name, String birth) {
        assertThat(key(name, birth)).isNull();
    }

    @Test
    void theKeyTellsNeitherNameNorBirthDate() {
        assertThat(key("Amelia Thornbury", BORN)).matches("[0-9a-f]{64}");
    }

    private static String key(String name, String birth) {
        Map<String, Object> identity = new HashMap<>();
        identity.put("name", name);
        identity.put("dateOfBirth", birth);
        return MatchKey.of(identity);
    }
}
