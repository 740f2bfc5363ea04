package uk.proportion.policeresponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static uk.proportion.policeresponse.PoliceCase.OFFICER;
import static uk.proportion.policeresponse.PoliceCase.REFERENCE;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.proportion.casefile.CaseFiles;
import uk.proportion.casefile.Chronology;
import uk.proportion.casefile.FactChanges;
import uk.proportion.casefile.StageName;
import uk.proportion.casefile.StepsInMemory;
import uk.proportion.workflow.Decisions;

class CrimeRecordingTests {
    private final Decisions decisions = mock();
    private final CaseFiles files = mock();
    private final Chronology chronology = mock();
    private final CrimeRecording recording =
            new CrimeRecording(decisions, files, chronology, new PoliceSteps(StepsInMemory.none()));

    @Test
    void aCaseWithoutCandidateCrimesHasNothingToActOn() {
        assertThat(candidates(PoliceCase.of("PROPORTIONATE_LOCAL")))
                .isEqualTo(new CrimeRecording.Candidates(false, List.of()));
    }

    @Test
    void whatIsRecordedStaysRecordedUnlessTheChildTurnsOutToHaveBeenForced() {
        PoliceCase police = PoliceCase.of("PROPORTIONATE_LOCAL")
                .crime("c1", "RECORD_CRIME_24H")
                .recorded("c1")
                .crime("c2", "NO_CRIME_AGAINST_CHILD")
                .recorded("c2")
                .crime("c3", "INCIDENT_ENQUIRE")
                .recorded("c3")
                .crime("c4", "RECORD_CRIME_24H");

        assertThat(candidates(police).toActOn()).containsExactly("c2", "c4");
    }

    @Test
    void aCrimeIsActedOnOnceForEachAnswerOfTheRules() {
        PoliceCase police = PoliceCase.of("PROPORTIONATE_LOCAL").crime("c1", "NO_CRIME_RATIONALE");
        assertThat(candidates(police).toActOn()).containsExactly("c1");

        new CrimesNotRecorded()
                .giveTheRationale(recording)
                .accept(PoliceCase.answers("give-the-rationale", "c1", Map.of(), OFFICER));
        assertThat(candidates(police).toActOn()).isEmpty();

        assertThat(candidates(police.crime("c1", "CRI_AND_REFER")).toActOn()).containsExactly("c1");
        new CrimesNotRecorded()
                .referToTheOtherNation(recording)
                .accept(PoliceCase.answers("refer-to-the-other-nation", "c1", Map.of(), OFFICER));
        assertThat(candidates(police).toActOn()).isEmpty();
    }

    @Test
    void anEnquiryThatLeavesThePointsUnclearIsNotDone() {
        PoliceCase police = PoliceCase.of("PROPORTIONATE_LOCAL").crime("c1", "INCIDENT_ENQUIRE");

        assertThat(candidates(police).toActOn()).containsExactly("c1");
        assertThat(recording.decide(REFERENCE, "c1")).isEqualTo("INCIDENT_ENQUIRE");
    }

    @Test
    void aChildWhoWasForcedIsLabelledVictim() {
        PoliceCase police = PoliceCase.of("FULL_INVESTIGATION").crime("c1", "NO_CRIME_AGAINST_CHILD");

        recording.nameAsVictim(REFERENCE, "c1");

        verify(files).record(eq(REFERENCE), eq(FactChanges.ofCrime("c1", Map.of("personLabel", "VICTIM"))), any());
        assertThat(candidates(police).toActOn()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "CRI_SCHOOL_DEALS, Logged without a crime record: the school deals with it",
        "CRI_WILLING_PARTICIPATION, Logged as willing participation; decided again when a qualifying report comes",
        "ADVICE_LOG_ONLY, Advice logged without identities; the case stays with the school"
    })
    void whatIsNotRecordedIsLoggedWithoutIdentities(String answer, String entry) {
        recording.log(REFERENCE, "c1", answer);

        verify(chronology).add(eq(REFERENCE), any(), eq("LOGGED"), eq("c1"), eq(entry));
        assertThat(candidates(PoliceCase.of("PROPORTIONATE_LOCAL").crime("c1", answer))
                        .toActOn())
                .isEmpty();
    }

    @Test
    void nothingIsStoredForPoliceWhoDoNotKnow() {
        recording.log(REFERENCE, "c1", "NO_POLICE_RECORD");

        verifyNoInteractions(chronology, files);
    }

    private CrimeRecording.Candidates candidates(PoliceCase police) {
        when(decisions.afresh(REFERENCE, StageName.POLICE_RESPONSE, "case")).thenReturn(police.now());
        return recording.candidates(REFERENCE);
    }
}
