package uk.proportion.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.proportion.MutableClock;
import uk.proportion.TestDatabase;
import uk.proportion.workflow.FormsAtHand;
import uk.proportion.workflow.StartFormTaken;
import uk.proportion.workflow.TaskOver;

class EndsOfDraftsTests {
    private static final Instant NOW = Instant.parse("2026-11-16T09:00:00Z");
    private static final HalfFilled REPORT = HalfFilled.start("report-an-incident");
    private static final HalfFilled TASK = HalfFilled.task("task-1");
    private static final HalfFilled OTHER_TASK = HalfFilled.task("task-2");

    private final FormsAtHand forms = mock(FormsAtHand.class);
    private final MutableClock clock = new MutableClock();

    private JdbcClient database;
    private DraftRows rows;
    private EndsOfDrafts ends;

    @ParameterizedTest
    @EnumSource
    void theEndOfATaskEndsEverybodysDraftOfIt(TestDatabase kind) {
        start(kind);
        rows.keep("officer.north", TASK, "{}", NOW);
        rows.keep("supervisor.north", TASK, "{}", NOW);
        rows.keep("officer.north", OTHER_TASK, "{}", NOW);

        ends.taskIsOver(new TaskOver("task-1"));

        assertThat(kept()).containsExactly("officer.north TASK task-2");
    }

    @ParameterizedTest
    @EnumSource
    void aStartFormThatIsTakenEndsItsSendersDraftOnly(TestDatabase kind) {
        start(kind);
        rows.keep("dsl.greenfield", REPORT, "{}", NOW);
        rows.keep("dsl.riverside", REPORT, "{}", NOW);

        ends.startFormIsTaken(new StartFormTaken("report-an-incident", "dsl.greenfield"));

        assertThat(kept()).containsExactly("dsl.riverside START report-an-incident");
    }

    @ParameterizedTest
    @EnumSource
    void theSweepTakesWhatIsOlderThanThirtyDaysOrOfATaskThatHasEnded(TestDatabase kind) {
        start(kind);
        clock.standAt(NOW);
        given(forms.isOpen(any())).willAnswer(asked -> asked.getArgument(0).equals("task-1"));
        rows.keep("officer.north", TASK, "{}", NOW);
        rows.keep("officer.north", OTHER_TASK, "{}", NOW);
        rows.keep("dsl.greenfield", REPORT, "{}", NOW.minus(Duration.ofDays(29)));
        rows.keep("dsl.riverside", REPORT, "{}", NOW.minus(Duration.ofDays(30)));

        ends.sweep();

        assertThat(kept()).containsExactly("dsl.greenfield START report-an-incident", "officer.north TASK task-1");
    }

    private void start(TestDatabase kind) {
        database = JdbcClient.create(kind.migrated());
        rows = new DraftRows(database, new DraftCipher(new DraftKeys(new DraftSettings(null, List.of()))));
        ends = new EndsOfDrafts(rows, forms, clock);
    }

    private List<String> kept() {
        return database.sql("select owner || ' ' || kind || ' ' || form from form_draft order by 1")
                .query(String.class)
                .list();
    }
}
