package uk.proportion.guidance;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The outcome table as it is shipped, without a database. */
public final class CsvOutcomes implements Outcomes {
    private final List<Outcome> all = new ArrayList<>();

    public CsvOutcomes() {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        CsvOutcomes.class.getResourceAsStream("/reference/outcomes.csv"), StandardCharsets.UTF_8))) {
            rows.forEach(row -> all.add(new Outcome(
                    row.getField("code"),
                    row.getField("title"),
                    row.getField("whenUsed"),
                    row.getField("availableToChild10to17"),
                    row.getField("notes"))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public Optional<Outcome> find(String code) {
        return all.stream().filter(outcome -> outcome.code().equals(code)).findFirst();
    }

    @Override
    public List<Outcome> all() {
        return List.copyOf(all);
    }
}
