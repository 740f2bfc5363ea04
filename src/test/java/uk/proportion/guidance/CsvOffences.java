package uk.proportion.guidance;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The offence table as it is shipped, without a database. */
public final class CsvOffences implements Offences {
    private final Map<String, Offence> byCode = new LinkedHashMap<>();

    public CsvOffences() {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        CsvOffences.class.getResourceAsStream("/reference/offences.csv"), StandardCharsets.UTF_8))) {
            rows.forEach(row -> byCode.put(row.getField("code"), offence(row)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public Optional<Offence> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    @Override
    public List<Offence> all() {
        return List.copyOf(byCode.values());
    }

    private static Offence offence(NamedCsvRecord row) {
        return new Offence(
                row.getField("code"),
                row.getField("title"),
                row.getField("hoClass"),
                row.getField("basis"),
                row.getField("seriousList"),
                row.getField("indictableOnly"),
                row.getField("dppConsent"),
                row.getField("summaryOnly"));
    }
}
