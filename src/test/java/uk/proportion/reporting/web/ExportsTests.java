package uk.proportion.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ResponseStatusException;
import uk.proportion.shared.Occurrence;

class ExportsTests {
    private static final String FILTER = "Shown: Wales.";

    private final Figures figures = new Figures(English.words());
    private final List<Object> published = new ArrayList<>();
    private final Exports exports = new Exports(English.words(), published::add);
    private final Table table = new Table(
            "by-agency",
            "Work by agency",
            "Open tasks.",
            List.of(
                    Table.text("Agency"),
                    Table.number("Open"),
                    Table.duration("Median"),
                    Table.share("On time"),
                    Table.text("Note")),
            List.of(
                    List.of(
                            Cell.text("School").linking("/tasks"),
                            Cell.number(1234),
                            figures.duration(Duration.ofMinutes(90)),
                            Cell.share(0.456),
                            Cell.text("a, \"b\"")),
                    List.of(Cell.text("Police"), figures.tooSmall(), figures.none(), Cell.share(1), Cell.text(""))));

    @Test
    void theCsvSaysTheTitleTheFilterAndEveryFigure() {
        assertThat(csv(table)).isEqualTo("""
                        \uFEFFWork by agency
                        Open tasks.
                        Shown: Wales.

                        Agency,Open,Median (hours),On time (%),Note
                        School,1234,1.50,46,"a, ""b\"""
                        Police,fewer than 5,–,100,
                        """.replace("\n", "\r\n"));
    }

    @Test
    void whatLeavesTheProductIsOnRecord() {
        csv(table);
        assertThat(published)
                .containsExactly(
                        Occurrence.of("EXPORTED").with("what", "by-agency").with("rows", 2));
    }

    @Test
    void theSpreadsheetHasTheSameFiguresAsNumbers() throws IOException {
        List<Row> rows = rows(table);
        assertThat(rows.get(0).getCellText(0)).isEqualTo("Work by agency");
        assertThat(rows.get(2).getCellText(0)).isEqualTo(FILTER);
        Row school = rows.stream()
                .filter(row -> row.getCellText(0).equals("School"))
                .findFirst()
                .orElseThrow();
        assertThat(school.getCellAsNumber(1).orElseThrow()).isEqualByComparingTo("1234");
        assertThat(school.getCellAsNumber(2).orElseThrow()).isEqualByComparingTo("1.5");
        assertThat(school.getCellAsNumber(3).orElseThrow()).isEqualByComparingTo("46");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"})
    void noCellIsTakenForAFormula(String words) throws IOException {
        Table dangerous = new Table("one", "Title", "", List.of(Table.text(words)), List.of(List.of(Cell.text(words))));

        assertThat(csv(dangerous)).contains("'" + words).doesNotContain("\n" + words, "\n\"" + words);
        assertThat(rows(dangerous))
                .allSatisfy(row -> IntStream.range(0, row.getCellCount())
                        .forEach(at -> assertThat(row.getCellText(at)).doesNotStartWith(words)));
    }

    @Test
    void theFileIsNamedAfterTheTable() {
        HttpHeaders headers =
                exports.of(Format.XLSX, List.of(table), "by-agency", FILTER).getHeaders();
        assertThat(headers.getContentDisposition().getFilename()).isEqualTo("by-agency.xlsx");
        assertThat(headers.getContentDisposition().isAttachment()).isTrue();
    }

    @Test
    void aPageHasNoTableOfAnotherName() {
        assertThatThrownBy(() -> exports.of(Format.CSV, List.of(table), "another", FILTER))
                .isInstanceOf(ResponseStatusException.class)
                .hasMessageContaining("404");
    }

    @Test
    void lengthsOfTimeAreReadAsPeopleSayThem() {
        assertThat(List.of(
                        figures.words(Duration.ofMinutes(1)),
                        figures.words(Duration.ofMinutes(59)),
                        figures.words(Duration.ofMinutes(95)),
                        figures.words(Duration.ofHours(47)),
                        figures.words(Duration.ofHours(48)),
                        figures.words(Duration.ofHours(73))))
                .containsExactly("1 minute", "59 minutes", "2 hours", "47 hours", "2 days", "3 days 1 hour");
    }

    private String csv(Table one) {
        return new String(
                exports.of(Format.CSV, List.of(one), one.name(), FILTER).getBody(), StandardCharsets.UTF_8);
    }

    private List<Row> rows(Table one) throws IOException {
        byte[] file = exports.of(Format.XLSX, List.of(one), one.name(), FILTER).getBody();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return book.getFirstSheet().read();
        }
    }
}
