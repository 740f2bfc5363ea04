package uk.proportion.imagery;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The first bytes of empty pictures and videos, as a phone would make them: headers, and nothing to see. */
public enum SampleFiles {
    JPEG("ffd8ffe000104a46494600010101004800480000ffdb004300080606070605080707070909080a0c140d0c0b0b0c1912130f"),
    PNG("89504e470d0a1a0a0000000d4948445200000001000000010806000000" + "1f15c4890000000d49444154789c6300010000050001"),
    GIF("47494638396101000100800000000000ffffff21f90401000000002c00000000010001000002024401003b"),
    WEBP("524946461a000000574542505650384c0d0000002f00000010071011118888fe0700"),
    HEIC("00000018667479706865696300000000" + "6d6966316865696300000135" + "6d657461000000000000002168646c72"),
    AVIF("0000001c667479706176696600000000617669666d6966316d6961660000" + "00f26d657461"),
    MP4("000000206674797069736f6d0000020069736f6d69736f32617663316d703431" + "00000008667265650000"),
    MOV("00000014667479707174202000000200717420200000000877696465"),
    TIFF("49492a0008000000050000010300010000000100000001010300010000000100"),
    BMP("424d3a0000000000000036000000280000000100000001000000010018000000000004000000"),
    WEBM("1a45dfa39f4286810142f7810142f2810442f381084282847765626d42878104"),
    AVI("52494646e4010000415649204c495354c8010000686472" + "6c61766968380000");

    private final String hex;

    SampleFiles(String hex) {
        this.hex = hex;
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    public String hex() {
        return hex;
    }

    public String base64() {
        return java.util.Base64.getEncoder().encodeToString(bytes());
    }

    public String base64Url() {
        return java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(bytes());
    }

    /** The same in every way in which it might be typed or pasted into a field of words. */
    public Map<String, String> asText() {
        Map<String, String> ways = new LinkedHashMap<>();
        ways.put("base64", base64());
        ways.put("base64url", base64Url());
        ways.put(
                "base64 in lines",
                java.util.Base64.getMimeEncoder(20, new byte[] {'\r', '\n'}).encodeToString(bytes()));
        ways.put("base64 of base64", again(base64()));
        ways.put("base64 three times", again(again(base64())));
        ways.put("base64 among words", "Here it is:" + base64() + " as she sent it.");
        ways.put("base64 glued to a word", "Picture" + base64());
        ways.put("base64 in single characters", spread(base64(), " "));
        ways.put("base64 with unseen characters", spread(base64(), "\u200b"));
        ways.put("base64 in full-width letters", fullWidth(base64()));
        ways.put("base64 with escaped slashes", base64().replace("/", "\\/"));
        ways.put("base64 with percent signs", base64().replace("/", "%2F").replace("+", "%2B"));
        ways.put(
                "base64 with escapes of HTML",
                base64().chars().mapToObj(c -> "&#" + c + ";").collect(Collectors.joining()));
        ways.put("hexadecimal", hex);
        ways.put("hexadecimal, capital", hex.toUpperCase(java.util.Locale.ROOT));
        ways.put("hexadecimal in pairs", HexFormat.ofDelimiter(" ").formatHex(bytes()));
        ways.put("hexadecimal with colons", HexFormat.ofDelimiter(":").formatHex(bytes()));
        ways.put(
                "hexadecimal as Java",
                HexFormat.ofDelimiter(", ").withPrefix("0x").formatHex(bytes()));
        ways.put("hexadecimal as C", HexFormat.of().withPrefix("\\x").formatHex(bytes()));
        ways.put("hexadecimal of base64", HexFormat.of().formatHex(base64().getBytes(StandardCharsets.US_ASCII)));
        ways.put("decimal", numbers(0xFF));
        ways.put("decimal with signs", Arrays.toString(bytes()));
        ways.put("data URL", "data:image/png;base64," + base64());
        ways.put("data URL, capital", "DATA:IMAGE/JPEG;BASE64," + base64());
        ways.put("data URL in pieces", "d a t a :\n image / jpeg ;\n base64 , AAAA");
        ways.put("data URL with percent signs", "data%3Aimage%2Fpng%3Bbase64%2CAAAA");
        ways.put("data URL, twice with percent signs", "data%253Aimage%252Fpng%253Bbase64%252CAAAA");
        ways.put("data URL with escapes of HTML", "&#100;&#x61;ta&colon;image/gif;base64&comma;AAAA");
        ways.put("data URL with escapes of JSON", "\\u0064ata:video\\u002fmp4;base64,AAAA");
        ways.put("zlib", encoded(deflated()));
        ways.put("gzip", encoded(gzipped()));
        ways.put("zip", encoded(zipped()));
        return ways;
    }

    private String numbers(int mask) {
        byte[] bytes = bytes();
        return java.util.stream.IntStream.range(0, bytes.length)
                .mapToObj(i -> String.valueOf(bytes[i] & mask))
                .collect(Collectors.joining(", "));
    }

    private static String again(String text) {
        return encoded(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String encoded(byte[] bytes) {
        return java.util.Base64.getEncoder().encodeToString(bytes);
    }

    private static String spread(String text, String between) {
        return String.join(between, text.split(""));
    }

    private static String fullWidth(String text) {
        return text.chars()
                .map(c -> Character.isLetterOrDigit(c) ? c + 0xFEE0 : c)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private byte[] deflated() {
        return packed(out -> new DeflaterOutputStream(out));
    }

    private byte[] gzipped() {
        return packed(out -> new GZIPOutputStream(out));
    }

    private byte[] zipped() {
        return packed(out -> {
            ZipOutputStream zip = new ZipOutputStream(out);
            zip.putNextEntry(new ZipEntry("a"));
            return zip;
        });
    }

    private interface Packing {
        java.io.OutputStream into(ByteArrayOutputStream out) throws IOException;
    }

    private byte[] packed(Packing packing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (java.io.OutputStream packed = packing.into(out)) {
            packed.write(bytes());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
