package uk.proportion.pathway;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;
import uk.proportion.casefile.Assessment;
import uk.proportion.casefile.CaseState;
import uk.proportion.casefile.Situation;
import uk.proportion.casefile.StageName;
import uk.proportion.casefile.StageRun;
import uk.proportion.casefile.StageRuns;
import uk.proportion.shared.CaseReference;
import uk.proportion.workflow.Engine;
import uk.proportion.workflow.Stage;

/** What keeps no case open accompanies the work, and ends with it. */
class ConductorTests {
    private static final CaseReference REFERENCE = new CaseReference("YP-2026-4830571-V");
    private static final String WATCHED = "crimeRecord:c1";
    private static final StageRun WORK = new StageRun(StageName.POLICE_RESPONSE, "case", "known", true, false);
    private static final StageRun WATCH = new StageRun(StageName.DEADLINE_WATCH, WATCHED, "then", true, false);

    private final Assessment assessment = mock();
    private final StageRuns runs = mock();
    private final Engine engine = mock();
    private final Stage work = mock();
    private final Stage watch = mock();
    private final Conductor conductor = new Conductor(assessment, runs, engine, List.of(work, watch));

    @BeforeEach
    void stages() {
        when(work.name()).thenReturn(StageName.POLICE_RESPONSE);
        when(work.keepsTheCaseOpen()).thenReturn(true);
        when(watch.name()).thenReturn(StageName.DEADLINE_WATCH);
        when(watch.due(any())).thenReturn(List.of(new Stage.Due(WATCHED, "then")));
    }

    @Test
    void aWatchBeginsOnceTheWorkHasSettled() {
        when(work.due(any())).thenReturn(List.of(new Stage.Due("case", "known")));
        isNow(List.of(), List.of(WORK));

        conductor.conduct(REFERENCE);

        InOrder order = inOrder(engine);
        order.verify(engine).begin(REFERENCE, StageName.POLICE_RESPONSE, "case");
        order.verify(engine).begin(REFERENCE, StageName.DEADLINE_WATCH, WATCHED);
        verify(engine, never()).finish(any());
    }

    @Test
    void aWatchIsOvertakenWhenItsClockNoLongerRuns() {
        when(work.due(any())).thenReturn(List.of(new Stage.Due("case", "known")));
        when(watch.due(any())).thenReturn(List.of());
        isNow(List.of(WORK, WATCH));

        conductor.conduct(REFERENCE);

        verify(engine).overtake(REFERENCE, StageName.DEADLINE_WATCH, WATCHED);
        verify(engine, never()).finish(any());
    }

    @Test
    void aCaseThatHasNothingLeftButAWatchIsClosedAndTheWatchEnds() {
        isNow(List.of(WATCH));

        conductor.conduct(REFERENCE);

        InOrder order = inOrder(engine);
        order.verify(engine).overtake(REFERENCE, StageName.DEADLINE_WATCH, WATCHED);
        order.verify(engine).finish(REFERENCE);
        verify(engine, never()).begin(any(), any(), any());
    }

    @SafeVarargs
    private void isNow(List<StageRun>... later) {
        var now = when(assessment.now(REFERENCE));
        for (List<StageRun> found : later) {
            now = now.thenReturn(
                    new Situation(REFERENCE, CaseState.OPEN, null, null, Map.of(), found, Map.of(), false));
        }
    }
}
