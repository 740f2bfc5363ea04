package uk.proportion.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.proportion.draft.DraftCipher.Sealed;

class DraftCipherTests {
    private static final String LAST_YEARS = key("last year's key, made at random.");
    private static final String THIS_YEARS = key("this year's key, made at random.");
    private static final HalfFilled REPORT = HalfFilled.start("report-an-incident");
    private static final String WORDS = "{\"A_name\":\"Wilhelmina Plantagenet\"}";

    @Test
    void nobodyReadsAWordOfADraftWithoutItsKey() {
        Sealed sealed = cipher(THIS_YEARS).seal(WORDS, "dsl.greenfield", REPORT);

        assertThat(new String(Base64.getDecoder().decode(sealed.text()))).doesNotContain("Wilhelmina");
        assertThat(cipher(LAST_YEARS).open(sealed, "dsl.greenfield", REPORT)).isEmpty();
        assertThat(new DraftCipher(new DraftKeys(new DraftSettings(null, List.of())))
                        .open(sealed, "dsl.greenfield", REPORT))
                .isEmpty();
    }

    @Test
    void theSameWordsAreNeverEncryptedAlike() {
        DraftCipher cipher = cipher(THIS_YEARS);

        assertThat(cipher.seal(WORDS, "dsl.greenfield", REPORT))
                .isNotEqualTo(cipher.seal(WORDS, "dsl.greenfield", REPORT));
    }

    @Test
    void anotherNodeWithTheSameKeyOpensIt() {
        Sealed sealed = cipher(THIS_YEARS).seal(WORDS, "dsl.greenfield", REPORT);

        assertThat(cipher(THIS_YEARS).open(sealed, "dsl.greenfield", REPORT)).contains(WORDS);
    }

    @Test
    void aNewKeyTakesOverAndTheEarlierOneStillOpensWhatItClosed() {
        Sealed before = cipher(LAST_YEARS).seal(WORDS, "dsl.greenfield", REPORT);
        DraftCipher now = cipher(THIS_YEARS, LAST_YEARS);

        assertThat(now.open(before, "dsl.greenfield", REPORT)).contains(WORDS);
        assertThat(now.seal(WORDS, "dsl.greenfield", REPORT).keyId()).isNotEqualTo(before.keyId());
    }

    @Test
    void aRowThatIsCopiedToAnotherUserOrFormDoesNotOpenThere() {
        DraftCipher cipher = cipher(THIS_YEARS);
        Sealed sealed = cipher.seal(WORDS, "dsl.greenfield", REPORT);

        assertThat(cipher.open(sealed, "officer.north", REPORT)).isEmpty();
        assertThat(cipher.open(sealed, "dsl.greenfield", HalfFilled.task("report-an-incident")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret", "c2VjcmV0", "not base64 at all, whatever its length is"})
    void aKeyThatIsNoneIsRefusedWithTheWayToMakeOneAndWithoutBeingRepeated(String poor) {
        assertThatThrownBy(() -> cipher(poor))
                .hasMessageContaining("openssl rand -base64 32")
                .hasMessageNotContaining(poor);
    }

    private static DraftCipher cipher(String key, String... earlier) {
        return new DraftCipher(new DraftKeys(new DraftSettings(key, List.of(earlier))));
    }

    private static String key(String thirtyTwoBytes) {
        return Base64.getEncoder().encodeToString(thirtyTwoBytes.getBytes());
    }
}
