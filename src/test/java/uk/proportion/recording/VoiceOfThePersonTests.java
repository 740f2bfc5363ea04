package uk.proportion.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static uk.proportion.recording.RecordedCrime.ID;
import static uk.proportion.recording.RecordedCrime.OFFICER;
import static uk.proportion.recording.RecordedCrime.REFERENCE;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.proportion.casefile.Assessment;
import uk.proportion.casefile.CaseFiles;
import uk.proportion.casefile.ChildVoice;
import uk.proportion.casefile.ChildVoice.Answer;
import uk.proportion.casefile.ChildVoice.Question;
import uk.proportion.casefile.FactChanges;
import uk.proportion.workflow.TaskAnswers;

class VoiceOfThePersonTests {
    private final ChildVoice children = mock();
    private final Assessment assessment = mock();
    private final CaseFiles files = mock();
    private final VoiceOfThePerson voice = new VoiceOfThePerson(children, assessment, files);

    @BeforeEach
    void nothingIsOnFileOfChildA() {
        when(assessment.facts(REFERENCE))
                .thenReturn(RecordedCrime.with(Map.of()).situation().facts());
        when(children.missing(REFERENCE)).thenReturn(Map.of("A", Set.of(Question.WISHES, Question.PARENTS)));
    }

    @Test
    void anOutcomeWaitsForWhatTheChildWantsAndForTheParents() {
        assertThat(voice.missing(REFERENCE, ID, "21")).containsExactlyInAnyOrder(Question.WISHES, Question.PARENTS);
        assertThat(voice.unheard(REFERENCE, ID, "21"))
                .containsExactly(
                        "it has to be on file that the parents were spoken with, or why not",
                        "it has to be on file what the child wants, or why nobody has asked");
    }

    @Test
    void aCancellationOrACrimeOfAnotherPersonWaitsForNeither() {
        assertThat(voice.missing(REFERENCE, ID, "C2")).isEmpty();
        when(children.missing(REFERENCE)).thenReturn(Map.of("B", Set.of(Question.WISHES)));
        assertThat(voice.missing(REFERENCE, ID, "21")).isEmpty();
    }

    @Test
    void whatTheOfficerWasToldIsKeptWithTheChild() {
        TaskAnswers answers = RecordedCrime.answers(
                "tell-the-people-concerned",
                OFFICER,
                Map.of("wishesAsked", "YES", "wishes", "To be left alone", "parentsContacted", "NOT_SAFE"));
        voice.keep(answers);

        FactChanges said = FactChanges.none();
        said.child("A").put("wishes", "To be left alone");
        verify(files).record(REFERENCE, said, answers.by());
        verify(children).keep(REFERENCE, "A", Answer.CHILD_ASKED, answers.by());
        verify(children).keep(REFERENCE, "A", Answer.PARENTS_NOT_SAFE, answers.by());
    }

    @Test
    void nothingSaidIsNothingKept() {
        voice.keep(RecordedCrime.answers("tell-the-people-concerned", OFFICER, Map.of()));
        verify(files).record(any(), org.mockito.ArgumentMatchers.eq(FactChanges.none()), any());
        verifyNoInteractions(children);
    }
}
