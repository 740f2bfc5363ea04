package uk.proportion.reporting.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import uk.proportion.shared.Occurrence;

/**
 * Tables as files. Above the table each file says what it shows and which filter was chosen. A cell that a spreadsheet would
 * take for a formula begins with an apostrophe.
 */
@Component
public class Exports {
    private static final String FORMULAS = "=+-@\t\r";
    private static final BigDecimal SECONDS_OF_AN_HOUR = BigDecimal.valueOf(3600);
    /** In front of CSV in UTF-8, without which spreadsheet programs read it as something else. */
    private static final String MARK = "\uFEFF";

    private static final int LONGEST_SHEET_NAME = 31;

    private final MessageSource messages;
    private final ApplicationEventPublisher events;

    Exports(MessageSource messages, ApplicationEventPublisher events) {
        this.messages = messages;
        this.events = events;
    }

    /**
     * One of a page's tables as a file to save; that it leaves the product is on record.
     *
     * @param tables those of the page, as the page shows them
     * @param name the wanted one; 404 where the page has none of that name
     * @param filter the chosen filter in words
     */
    public ResponseEntity<byte[]> of(Format format, List<Table> tables, String name, String filter) {
        Table table = tables.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        events.publishEvent(Occurrence.of("EXPORTED")
                .with("what", table.name())
                .with("rows", table.rows().size()));
        byte[] file = format == Format.CSV ? csv(table, filter) : xlsx(table, filter);
        return ResponseEntity.ok()
                .contentType(format.type())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(table.name() + format.ending())
                                .build()
                                .toString())
                .body(file);
    }

    private byte[] csv(Table table, String filter) {
        StringWriter text = new StringWriter().append(MARK);
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            heading(table, filter).forEach(line -> csv.writeRecord(harmless(line)));
            csv.writeRecord(List.of());
            csv.writeRecord(table.columns().stream()
                    .map(this::title)
                    .map(Exports::harmless)
                    .toList());
            table.rows()
                    .forEach(row -> csv.writeRecord(row.stream()
                            .map(cell -> cell.value() == null ? harmless(cell.words()) : number(cell.value()))
                            .toList()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private byte[] xlsx(Table table, String filter) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(file, messages.getMessage("page.product", null, locale()), "1.0")) {
            Worksheet sheet = book.newWorksheet(
                    table.name().substring(0, Math.min(table.name().length(), LONGEST_SHEET_NAME)));
            int line = 0;
            for (String words : heading(table, filter)) {
                sheet.value(line++, 0, harmless(words));
            }
            line++;
            for (int column = 0; column < table.columns().size(); column++) {
                sheet.value(line, column, harmless(title(table.columns().get(column))));
                sheet.style(line, column).bold().set();
            }
            for (List<Cell> row : table.rows()) {
                line++;
                for (int column = 0; column < row.size(); column++) {
                    write(sheet, line, column, row.get(column));
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    private static void write(Worksheet sheet, int line, int column, Cell cell) {
        if (cell.value() == null) {
            sheet.value(line, column, harmless(cell.words()));
        } else {
            sheet.value(line, column, new BigDecimal(number(cell.value())));
        }
    }

    private List<String> heading(Table table, String filter) {
        return Stream.of(table.title(), table.explanation(), filter)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private String title(Table.Column column) {
        return switch (column.kind()) {
            case DURATION -> messages.getMessage("reporting.export.hours", new Object[] {column.title()}, locale());
            case SHARE -> messages.getMessage("reporting.export.percent", new Object[] {column.title()}, locale());
            default -> column.title();
        };
    }

    /** A count as it is, a length of time in hours, a share in percent. */
    private static String number(Object value) {
        if (value instanceof Duration length) {
            return BigDecimal.valueOf(length.toSeconds())
                    .divide(SECONDS_OF_AN_HOUR, 2, RoundingMode.HALF_UP)
                    .toPlainString();
        }
        return value instanceof Double share
                ? BigDecimal.valueOf(Math.round(share * 100)).toPlainString()
                : String.valueOf(value);
    }

    private static String harmless(String words) {
        return !words.isEmpty() && FORMULAS.indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
