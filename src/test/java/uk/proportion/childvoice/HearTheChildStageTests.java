package uk.proportion.childvoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.proportion.casefile.ChildVoice;
import uk.proportion.casefile.ChildVoice.Question;
import uk.proportion.casefile.Situation;
import uk.proportion.casefile.StageName;
import uk.proportion.casefile.StageRun;
import uk.proportion.shared.CaseReference;
import uk.proportion.workflow.Stage.Due;

class HearTheChildStageTests {
    private static final CaseReference REFERENCE = new CaseReference("YP-2026-4830571-V");
    private static final Due DUE = new Due("B", "PARENTS");

    private final ChildVoice voice = mock();
    private final HearTheChildStage stage = new HearTheChildStage(voice);

    @BeforeEach
    void theParentsOfChildBAreStillToBeSpokenWith() {
        when(voice.missing(REFERENCE)).thenReturn(Map.of("B", Set.of(Question.PARENTS)));
    }

    @Test
    void itComesLast() {
        assertThat(stage.isLast()).isTrue();
        assertThat(stage.due(with())).containsExactly(DUE);
    }

    @ParameterizedTest
    @EnumSource(
            value = StageName.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"DEADLINE_WATCH", "HEAR_THE_CHILD"})
    void itWaitsForEveryOtherStage(StageName other) {
        assertThat(stage.due(with(other))).isEmpty();
    }

    @Test
    void aClockThatIsStillWatchedDoesNotLetACaseCloseUnheard() {
        assertThat(stage.due(with(StageName.DEADLINE_WATCH))).containsExactly(DUE);
    }

    @Test
    void onceBegunItGoesOnBesideOthers() {
        assertThat(stage.due(with(StageName.HEAR_THE_CHILD, StageName.POLICE_RESPONSE)))
                .containsExactly(DUE);
    }

    private static Situation with(StageName... running) {
        Situation situation = mock();
        when(situation.reference()).thenReturn(REFERENCE);
        List<StageRun> runs = Stream.of(running)
                .map(name -> new StageRun(name, "case", "", true, false))
                .toList();
        when(situation.runs()).thenReturn(runs);
        return situation;
    }
}
