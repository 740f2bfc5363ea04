package uk.proportion.imagery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What looks like a picture or a video is found, however it is written; nothing of it is repeated. */
class ImageryScannerTests {
    private static final String SHA_256 = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    static Stream<Arguments> waysToWriteAFile() {
        return Stream.of(SampleFiles.values())
                .flatMap(file ->
                        file.asText().entrySet().stream().map(way -> Arguments.of(file, way.getKey(), way.getValue())));
    }

    @ParameterizedTest(name = "{0} as {1}")
    @MethodSource("waysToWriteAFile")
    void aFileIsFoundHoweverItIsWritten(SampleFiles file, String way, String text) {
        assertThat(ImageryScanner.find(text, Expected.CODES)).isPresent();
    }

    @ParameterizedTest(name = "{0} as {1}")
    @MethodSource("waysToWriteAFile")
    void aFileIsFoundThatIsSplitAmongFields(SampleFiles file, String way, String text) {
        for (int cut = 1; cut < Math.min(text.length(), 24); cut += 3) {
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("first", text.substring(0, cut));
            fields.put("second", text.substring(cut));
            assertThat(ImageryScanner.find(fields, Expected.CODES))
                    .as("cut at " + cut)
                    .isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFileIsFoundThatIsSplitAmongTheCellsOfATable(SampleFiles file) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < file.base64().length(); i++) {
            row.put("column %03d".formatted(i), file.base64().substring(i, i + 1));
        }

        assertThat(ImageryScanner.find(row, Expected.WORDS)).contains(new Finding(null, ImageryKind.BASE64));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u00ff\u00d8\u00ff\u00e0",
                "\\xFF\\xD8",
                "%FF%D8%FF",
                "\u2030PNG",
                "\u0089PNG\r\n",
                "GIF89a",
                "<svg onload="
            })
    void theFirstCharactersOfAFileAreFound(String text) {
        assertThat(ImageryScanner.find(text, Expected.WORDS)).contains(ImageryKind.SIGNATURE);
    }

    @Test
    void theMiddleOfAFileIsNoWords() {
        byte[] middle = new byte[300];
        new Random(7).nextBytes(middle);
        String row = Base64.getEncoder().encodeToString(middle);
        String lines = Base64.getMimeEncoder().encodeToString(middle);

        assertThat(ImageryScanner.find("And then: " + row, Expected.WORDS)).contains(ImageryKind.NOT_WORDS);
        assertThat(ImageryScanner.find(lines, Expected.TEXT)).contains(ImageryKind.NOT_WORDS);
        assertThat(ImageryScanner.find(row, Expected.CODES)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5d41402abc4b2a76b9719d911017c592",
                "MD5 5D41402ABC4B2A76B9719D911017C592.",
                "aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d",
                "sha256:" + SHA_256
            })
    void theFingerprintOfAPictureIsNotForACaseFile(String text) {
        assertThat(ImageryScanner.find(text, Expected.WORDS)).contains(ImageryKind.FINGERPRINT);
        assertThat(ImageryScanner.find(text, Expected.TEXT)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "550e8400-e29b-41d4-a716-446655440000",
                "NP/26/0012345",
                "46/12345/26",
                "YP-2026-4830571-V",
                "42260001234",
                "12345678901234567890123456789012",
                "0123 4567 8901 2345 6789 0123 4567 8901"
            })
    void aReferenceIsNoFingerprint(String reference) {
        assertThat(ImageryScanner.find(reference, Expected.WORDS)).isEmpty();
    }

    @Test
    void aTokenOfASignInIsNoFile() {
        String header = "{\"alg\":\"RS256\",\"typ\":\"JWT\"}";
        byte[] signature = new byte[256];
        new Random(3).nextBytes(signature);
        Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
        String token = encoder.encodeToString(header.getBytes(StandardCharsets.UTF_8)) + "."
                + encoder.encodeToString("{\"sub\":\"officer.north\"}".getBytes(StandardCharsets.UTF_8)) + "."
                + encoder.encodeToString(signature);

        assertThat(ImageryScanner.find("Bearer " + token, Expected.CODES)).isEmpty();
    }

    @Test
    void aRefusalNamesTheFieldAndRepeatsNothing() {
        Finding found = ImageryScanner.find(Map.of("What happened", SampleFiles.JPEG.base64()), Expected.WORDS)
                .orElseThrow();

        assertThat(found.sentence())
                .startsWith("\"What happened\" holds what looks like a picture")
                .doesNotContain("/9j/");
        assertThat(new Finding("<b>" + "x".repeat(99), ImageryKind.FILE).sentence())
                .startsWith("\"?b?xxx")
                .hasSizeLessThan(220);
    }

    @Test
    void aNameOfAFieldIsLookedAtToo() {
        assertThat(ImageryScanner.find(Map.of(SampleFiles.PNG.base64(), "YES"), Expected.WORDS))
                .isPresent();
    }

    @Test
    void aVeryLongTextIsLookedAtInReasonableTime() {
        String hex = "ab".repeat(500_000);
        String words = "She said so. ".repeat(80_000);

        assertThat(ImageryScanner.find(words, Expected.WORDS)).isEmpty();
        assertThat(ImageryScanner.find(hex, Expected.CODES)).isEmpty();
        assertThat(ImageryScanner.find("x ".repeat(500_000) + SampleFiles.GIF.base64(), Expected.WORDS))
                .isPresent();
        assertThat(ImageryScanner.find("%25".repeat(300_000), Expected.WORDS)).isEmpty();
    }
}
