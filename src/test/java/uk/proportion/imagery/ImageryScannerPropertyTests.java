package uk.proportion.imagery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What must hold of random words and of random pieces of files. */
class ImageryScannerPropertyTests {

    @Property(tries = 3_000)
    void wordsAreNeverRefused(@ForAll("sentences") String words) {
        assertThat(ImageryScanner.find(words, Expected.WORDS)).isEmpty();
    }

    @Property(tries = 2_000)
    void aFileBehindAnyBytesAndCutAnywhereIsAlwaysFound(
            @ForAll SampleFiles file,
            @ForAll @Size(max = 40) byte[] before,
            @ForAll @Size(max = 200) byte[] behind,
            @ForAll @IntRange(min = 0, max = 1_000) int cut,
            @ForAll boolean url) {
        byte[] all = joined(before, file.bytes(), behind);
        String text = (url ? Base64.getUrlEncoder() : Base64.getEncoder()).encodeToString(all);
        int at = cut % text.length();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("reason", text.substring(0, at));
        fields.put("note", text.substring(at));

        assertThat(ImageryScanner.find(text, Expected.CODES)).isPresent();
        assertThat(ImageryScanner.find(fields, Expected.CODES)).isPresent();
    }

    @Property(tries = 500)
    void aFileAmongWordsIsAlwaysFound(
            @ForAll SampleFiles file, @ForAll("sentences") String before, @ForAll("sentences") String behind) {
        String nested = Base64.getEncoder().encodeToString(file.base64().getBytes(StandardCharsets.US_ASCII));

        assertThat(ImageryScanner.find(before + file.base64() + behind, Expected.WORDS))
                .isPresent();
        assertThat(ImageryScanner.find(before + " " + file.hex() + " " + behind, Expected.WORDS))
                .isPresent();
        assertThat(ImageryScanner.find(before + " " + nested + " " + behind, Expected.WORDS))
                .isPresent();
    }

    @Provide
    Arbitrary<String> sentences() {
        Arbitrary<String> word = Arbitraries.strings()
                .withCharRange('a', 'z')
                .withCharRange('A', 'Z')
                .withCharRange('0', '9')
                .withChars("'-/.&ŵŷâêîôû")
                .ofMinLength(1)
                .ofMaxLength(14);
        return word.list().ofMinSize(1).ofMaxSize(120).map(words -> String.join(" ", words));
    }

    private static byte[] joined(byte[]... parts) {
        byte[] all =
                new byte[List.of(parts).stream().mapToInt(part -> part.length).sum()];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }
}
