package uk.proportion.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static uk.proportion.recording.RecordedCrime.ID;
import static uk.proportion.recording.RecordedCrime.REFERENCE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.proportion.casefile.Chronology;
import uk.proportion.casefile.RecordingDecisions;
import uk.proportion.casefile.RecordingDecisions.State;
import uk.proportion.casefile.StageName;
import uk.proportion.guidance.Outcome;
import uk.proportion.guidance.Outcomes;
import uk.proportion.recording.Options.Step;
import uk.proportion.recording.Options.WaitingFor;
import uk.proportion.workflow.Decisions;

class OutcomeProposalsTests {
    private final Decisions decisions = mock();
    private final RecordingDecisions standing = mock();
    private final Outcomes outcomes = mock();
    private final Chronology chronology = mock();
    private final OutcomeProposals proposals =
            new OutcomeProposals(decisions, standing, RecordedCrime.TABLES, outcomes, chronology);

    @Test
    void whatMayBeProposedIsOfferedWithItsTitle() {
        when(outcomes.find("21")).thenReturn(Optional.of(new Outcome("21", "Not in the public interest", "", "", "")));
        Options options = options(RecordedCrime.with(Map.of()));

        assertThat(options.step()).isEqualTo(Step.PROPOSE);
        assertThat(options.waitingFor()).isEqualTo(WaitingFor.NONE);
        assertThat(options.choices()).containsExactly(new Options.Choice("21", "Not in the public interest"));
    }

    @Test
    void aProposalThatWasPendingIsOvertakenBeforeAnythingIsDecided() {
        options(RecordedCrime.with(Map.of()));

        var order = inOrder(standing, decisions);
        order.verify(standing).overtake(eq(REFERENCE), eq(ID), any());
        order.verify(decisions).afresh(REFERENCE, StageName.RECORDING_DECISION, ID);
    }

    @Test
    void aHeldGateOffersTheRestAndSaysSo() {
        assertThat(options(RecordedCrime.with(Map.of("linkedAdultPossession", "YES"))))
                .isEqualTo(new Options(Step.WAIT, WaitingFor.GATE_HELD, List.of(), "NONE"));
        Options some = options(RecordedCrime.with(Map.of("linkedAdultPossession", "YES", "otherAgencyPrimacy", "YES")));
        assertThat(some.step()).isEqualTo(Step.PROPOSE);
        assertThat(some.waitingFor()).isEqualTo(WaitingFor.GATE_HELD);
        assertThat(some.choices()).extracting(Options.Choice::code).containsExactly("20");
    }

    @ParameterizedTest
    @CsvSource({
        "intervention, AGREED, INTERVENTION_UNFINISHED",
        "intervention, FAILED, NOTHING_PERMITTED",
        "pointsToProve, NOT_MADE_OUT, NO_OUTCOME",
    })
    @SuppressWarnings("unchecked")
    void aClosedGateWaitsForSomethingElse(String fact, String value, WaitingFor waitingFor) {
        Map<String, Object> closed = new HashMap<>(
                RecordedCrime.with(Map.of()).situation().facts().crimes().get(ID));
        Map<String, Object> factors = new HashMap<>((Map<String, Object>) closed.get("aggravating"));
        factors.put("AF07", "YES");
        Options options = options(RecordedCrime.with(Map.of("aggravating", factors, fact, value)));

        assertThat(options.step()).isEqualTo(Step.WAIT);
        assertThat(options.waitingFor()).isEqualTo(waitingFor);
    }

    @Test
    void anUnknownAgeIsWaitedFor() {
        Options options = options(RecordedCrime.ofAChild(Map.of("ageAtConduct", "UNKNOWN", "ageNow", "UNKNOWN")));
        assertThat(options.step()).isEqualTo(Step.WAIT);
        assertThat(options.waitingFor()).isEqualTo(WaitingFor.AGE_UNKNOWN);
    }

    @Test
    void anAdultsCrimeGoesToTheForce() {
        assertThat(options(RecordedCrime.ofAChild(Map.of("ageAtConduct", 18, "ageNow", 18)))
                        .step())
                .isEqualTo(Step.ADULT);
    }

    @Test
    void aForcedChildsCrimeIsFirstAskedToBeCancelledThenProposed() {
        Map<String, Object> forced = Map.of("undulyForced", "YES");
        assertThat(options(RecordedCrime.ofAChild(forced)).step()).isEqualTo(Step.CANCEL);
        Options asked = options(RecordedCrime.of(Map.of("cancelGround", "AVI"), forced, null));
        assertThat(asked.step()).isEqualTo(Step.PROPOSE);
        assertThat(asked.choices()).extracting(Options.Choice::code).containsExactly("C2");
    }

    @ParameterizedTest
    @CsvSource({
        "21, SUPERVISOR, NONE, D_21",
        "20, SUPERVISOR, NONE, D_DIVERSION",
        "2A, FCR, NONE, D_YCAUTION",
        "C2, INDEPENDENT_DDM, NONE, D_CANCELLED",
        "16, SUPERVISOR, NONE, D_UNPROVEN",
        "9, SUPERVISOR, NONE, D_INFORMAL",
        "1, SUPERVISOR, NONE, D_COURT",
        "11, SUPERVISOR, NONE, D_UNDER10",
    })
    void theProposedCodeIsAskedAboutAsIfItWereTheOutcome(
            String code, String signOff, String endorsement, String disclosure) {
        afresh(RecordedCrime.proposed(code, Map.of()));

        assertThat(proposals.signatures(REFERENCE, ID))
                .isEqualTo(new Signatures(code, signOff, endorsement, disclosure));
    }

    @Test
    void anOutcomeAgainstTheVictimsWishNeedsAnEndorsement() {
        afresh(RecordedCrime.proposed("21", Map.of("againstVictimPreference", "YES")));

        assertThat(proposals.signatures(REFERENCE, ID).endorsement()).isEqualTo("SUPERVISOR");
    }

    @Test
    void whatIsPermittedOnceSignedIsAuthorised() {
        afresh(RecordedCrime.proposed("21", Map.of("authorisation", "SUPERVISOR")));

        assertThat(proposals.authorise(REFERENCE, ID)).isTrue();
        verify(standing).authorise(eq(REFERENCE), eq(ID), any());
    }

    @Test
    void whatIsNotPermittedGoesBackAndTheChronologySaysWhy() {
        afresh(RecordedCrime.proposed("21", Map.of("suspectTold", "NO")));

        assertThat(proposals.authorise(REFERENCE, ID)).isFalse();
        verify(standing, never()).authorise(any(), any(), any());
        verify(chronology).add(eq(REFERENCE), any(), eq("NOT_CONFIRMABLE"), eq(ID), contains("has to be told first"));
    }

    @Test
    void whyAnOutcomeIsDecidedAnewIsSaidWhereNobodyHasReopenedIt() {
        afresh(RecordedCrime.with(Map.of("outcome", "21", "linkedAdultPossession", "YES")));
        proposals.begin(REFERENCE, ID);
        verify(chronology)
                .add(eq(REFERENCE), any(), eq("OUTCOME_IN_QUESTION"), eq(ID), contains("21 is not permitted"));

        Map<String, Object> duplicate =
                Map.of("outcome", "21", "authorisation", "SUPERVISOR", "cancelGround", "DUPLICATE");
        afresh(RecordedCrime.with(duplicate));
        proposals.begin(REFERENCE, ID);
        verify(chronology).add(eq(REFERENCE), any(), eq("OUTCOME_IN_QUESTION"), eq(ID), contains("ground to cancel"));
    }

    @Test
    void aFirstDecisionOrAReopenedOneBeginsWithoutAWord() {
        afresh(RecordedCrime.with(Map.of()));
        proposals.begin(REFERENCE, ID);
        afresh(RecordedCrime.of(
                Map.of("outcome", "21"), Map.of(), RecordedCrime.standing("21", State.CONFIRMED, true)));
        proposals.begin(REFERENCE, ID);
        verifyNoInteractions(chronology);
    }

    @Test
    void theOutcomeThatStandsMeanwhileIsNamed() {
        assertThat(options(RecordedCrime.with(Map.of("outcome", "20"))).standing())
                .isEqualTo("20");
    }

    private Options options(CrimeSituation crime) {
        afresh(crime);
        return proposals.options(REFERENCE, ID);
    }

    private void afresh(CrimeSituation crime) {
        when(decisions.afresh(REFERENCE, StageName.RECORDING_DECISION, ID)).thenReturn(crime.situation());
    }
}
