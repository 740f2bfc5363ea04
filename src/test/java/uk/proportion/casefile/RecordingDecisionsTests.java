package uk.proportion.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.proportion.casefile.RecordingDecisions.State;
import uk.proportion.shared.CaseReference;

class RecordingDecisionsTests {
    private static final CaseReference REFERENCE = new CaseReference("YP-2026-4830571-V");
    private static final Authorship OFFICER = new Authorship("officer.north", null, "confirm-the-outcome");
    private static final Authorship REVIEWER = new Authorship("inspector.north", null, "review-the-decision");
    private static final Instant NOW = Instant.parse("2026-11-16T09:00:00Z");

    private final CaseFiles files = mock();
    private final RecordingDecisionRecords records = mock();
    private final Chronology chronology = mock();
    private final RecordingDecisions decisions =
            new RecordingDecisions(files, records, chronology, Clock.fixed(NOW, ZoneOffset.UTC));
    private final CaseRecord record = new CaseRecord();

    @BeforeEach
    void aCaseIsOpen() {
        record.id = UUID.randomUUID();
        when(files.find(REFERENCE)).thenReturn(record);
        when(files.lock(REFERENCE)).thenReturn(record);
    }

    @Test
    void aConfirmedCodeBecomesTheOutcome() {
        RecordingDecisionRecord authorised = decision("21", State.AUTHORISED);
        stored(authorised);

        decisions.confirm(REFERENCE, "c1", OFFICER);
        assertThat(authorised.state).isEqualTo(State.CONFIRMED);
        verify(files).record(REFERENCE, FactChanges.ofCrime("c1", Map.of("outcome", "21")), OFFICER);
    }

    @ParameterizedTest
    @CsvSource({"21, 20", "C2, 21", "C2, C3"})
    void aCrimeHasOneOutcome(String standing, String second) {
        stored(decision(standing, State.CONFIRMED), decision(second, State.AUTHORISED));

        assertThatThrownBy(() -> decisions.confirm(REFERENCE, "c1", OFFICER))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("has its outcome already");
        verify(files, never()).record(any(), any(), any());
    }

    @Test
    void onlyACancellationTakesThePlaceOfAnOutcome() {
        stored(decision("21", State.CONFIRMED), decision("C2", State.AUTHORISED));

        decisions.confirm(REFERENCE, "c1", OFFICER);
        verify(files).record(REFERENCE, FactChanges.ofCrime("c1", Map.of("outcome", "C2")), OFFICER);
    }

    @Test
    void whatWasReturnedCannotBeConfirmed() {
        stored(decision("21", State.RETURNED));

        assertThatThrownBy(() -> decisions.confirm(REFERENCE, "c1", OFFICER))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no proposal");
    }

    @Test
    void aReopenedOutcomeStandsUntilAnotherTakesItsPlaceAndStaysOnTheRecord() {
        RecordingDecisionRecord old = decision("21", State.CONFIRMED);
        stored(old);
        decisions.reopen(REFERENCE, "c1", "The age was wrong", REVIEWER);
        assertThat(old.state).isEqualTo(State.CONFIRMED);
        assertThat(decisions.of(REFERENCE, "c1").orElseThrow().decidedAnew()).isTrue();
        verify(files).changed(REFERENCE);

        RecordingDecisionRecord next = decision("20", State.AUTHORISED);
        stored(old, next);
        decisions.confirm(REFERENCE, "c1", OFFICER);
        assertThat(old)
                .returns(State.SUPERSEDED, row -> row.state)
                .returns("The age was wrong", row -> row.reopenedWhy)
                .returns(REVIEWER.user(), row -> row.reopenedBy)
                .returns(OFFICER.user(), row -> row.supersededBy)
                .returns(NOW, row -> row.supersededAt);
        assertThat(next.state).isEqualTo(State.CONFIRMED);
        assertThat(decisions.of(REFERENCE, "c1").orElseThrow().decidedAnew()).isFalse();
    }

    @Test
    void aReopenedCancellationMayGiveWayToAnOutcome() {
        RecordingDecisionRecord cancelled = decision("C3", State.CONFIRMED);
        stored(cancelled, decision("21", State.AUTHORISED));
        decisions.reopen(REFERENCE, "c1", "It was no duplicate", REVIEWER);

        decisions.confirm(REFERENCE, "c1", OFFICER);
        assertThat(cancelled.state).isEqualTo(State.SUPERSEDED);
    }

    @Test
    void whatDoesNotStandOrIsReopenedAlreadyIsNotReopened() {
        stored(decision("21", State.RETURNED));
        decisions.reopen(REFERENCE, "c1", "Too late", REVIEWER);
        RecordingDecisionRecord reopened = decision("21", State.CONFIRMED);
        reopened.reopen("First reason", REVIEWER.user(), NOW);
        stored(reopened);
        decisions.reopen(REFERENCE, "c1", "Second reason", REVIEWER);

        assertThat(reopened.reopenedWhy).isEqualTo("First reason");
        verifyNoInteractions(chronology);
        verify(files, never()).changed(any());
    }

    @Test
    void whatWasSignedForTheOldOutcomeDoesNotCountForTheNewOne() {
        RecordingDecisionRecord old = decision("21", State.CONFIRMED);
        stored(old);
        decisions.propose(REFERENCE, "c1", "20", OFFICER);

        verify(files)
                .record(
                        REFERENCE,
                        withdrawn("authorisation", "impactRead", "suspectTold", "victimTold", "cancelIndependent"),
                        OFFICER);
        assertThat(old.isBeingDecidedAnew()).isTrue();
    }

    @Test
    void aCancellationThatIsAskedForLeavesTheOutcomeStandingUntilItIsDecided() {
        RecordingDecisionRecord old = decision("21", State.CONFIRMED);
        stored(old);
        decisions.propose(REFERENCE, "c1", "C3", OFFICER);

        verify(files).record(REFERENCE, withdrawn("victimTold", "cancelIndependent"), OFFICER);
        assertThat(old.isBeingDecidedAnew()).isFalse();
    }

    @Test
    void anAdultsCrimeHasNoOutcomeOfOursAnyMore() {
        RecordingDecisionRecord old = decision("21", State.CONFIRMED);
        stored(old);
        decisions.handOver(REFERENCE, "c1", OFFICER);

        assertThat(old.state).isEqualTo(State.SUPERSEDED);
        verify(files).record(REFERENCE, withdrawn("outcome"), OFFICER);
    }

    @Test
    void aFirstProposalWithdrawsNothing() {
        stored();
        decisions.propose(REFERENCE, "c1", "21", OFFICER);
        verify(files, never()).record(any(), any(), any());
    }

    private static FactChanges withdrawn(String... keys) {
        Map<String, Object> facts = new HashMap<>();
        Stream.of(keys).forEach(key -> facts.put(key, null));
        return FactChanges.ofCrime("c1", facts);
    }

    private void stored(RecordingDecisionRecord... stored) {
        when(records.findByCaseIdOrderByPosition(record.id)).thenReturn(Arrays.asList(stored));
    }

    private RecordingDecisionRecord decision(String code, State state) {
        RecordingDecisionRecord decision = new RecordingDecisionRecord(record.id, 1, "c1", code, OFFICER.user(), NOW);
        decision.state = state;
        return decision;
    }
}
