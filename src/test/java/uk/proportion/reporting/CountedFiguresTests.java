package uk.proportion.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.proportion.WholeProduct;
import uk.proportion.scenario.ScenarioFacts;
import uk.proportion.scenario.ScenarioPlay;

/** Figures are counted on the way, and counting everything anew gives the same. */
@WholeProduct
class CountedFiguresTests {
    @Autowired
    ScenarioPlay play;

    @Autowired
    RecordReader reader;

    @Autowired
    CountedAnew anew;

    @Autowired
    ReportedCases cases;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void upToDate() {
        Reading.allOf(reader, jdbc);
    }

    @Test
    void whatHasHappenedInACaseIsCountedAndCountingAnewGivesTheSame() {
        Map<String, Long> before = cases.lines();
        assertThat(play.complaints(ScenarioFacts.read(Path.of("src/test/resources/scenarios/SC-02.yaml"))
                        .get(0)))
                .isEmpty();
        Reading.allOf(reader, jdbc);

        Map<String, Long> added = cases.lines().entrySet().stream()
                .filter(line -> line.getValue() > before.getOrDefault(line.getKey(), 0L))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, line -> line.getValue() - before.getOrDefault(line.getKey(), 0L)));
        assertThat(added)
                .containsEntry("CASES;REPORTED;202603;north;ENGLAND;PROPORTIONATE;-1", 1L)
                .containsEntry("OUTCOME;21;202603;north;ENGLAND;PROPORTIONATE;-1", 1L)
                .containsEntry("DEADLINE;crimeRecord:IN_TIME;202603;north;ENGLAND;PROPORTIONATE;-1", 1L)
                .containsEntry("VOICE;ASKED;202603;north;ENGLAND;PROPORTIONATE;-1", 1L);
        assertThat(anew.differences()).isEmpty();
    }

    @Test
    void aFigureThatWasBentIsFoundByCountingAnew() {
        jdbc.update(
                "insert into report_cell values ('CASES', 190001, 'greenfield', 'ENGLAND', 'NONE', 'CLOSED', -1, 3)");

        assertThat(anew.differences())
                .containsExactly("CASES;CLOSED;190001;greenfield;ENGLAND;NONE;-1: kept 3, counted anew 0");
        assertThat(anew.replace()).hasSize(1);
        assertThat(anew.differences()).isEmpty();
    }
}
