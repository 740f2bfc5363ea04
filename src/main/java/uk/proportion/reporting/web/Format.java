package uk.proportion.reporting.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;

/** A kind of file that a table is exported as. */
public enum Format {
    CSV(new MediaType("text", "csv", StandardCharsets.UTF_8)),
    XLSX(MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));

    private final MediaType type;

    Format(MediaType type) {
        this.type = type;
    }

    MediaType type() {
        return type;
    }

    /** {@code .csv}. */
    String ending() {
        return "." + name().toLowerCase(java.util.Locale.ROOT);
    }

    /** What the address of an export ends with says which it is. */
    public static Format of(String address) {
        return address.endsWith(XLSX.ending()) ? XLSX : CSV;
    }
}
