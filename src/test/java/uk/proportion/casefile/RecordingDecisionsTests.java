package uk.proportion.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.proportion.casefile.RecordingDecisions.State;
import uk.proportion.shared.CaseReference;

class RecordingDecisionsTests {
    private static final CaseReference REFERENCE = new CaseReference("YP-2026-4830571-V");
    private static final Authorship OFFICER = new Authorship("officer.north", null, "confirm-the-outcome");
    private static final Instant NOW = Instant.parse("2026-11-16T09:00:00Z");

    private final CaseFiles files = mock();
    private final RecordingDecisionRecords records = mock();
    private final RecordingDecisions decisions =
            new RecordingDecisions(files, records, Clock.fixed(NOW, ZoneOffset.UTC));
    private final CaseRecord record = new CaseRecord();

    @BeforeEach
    void aCaseIsOpen() {
        record.id = UUID.randomUUID();
        when(files.find(REFERENCE)).thenReturn(record);
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

    private void stored(RecordingDecisionRecord... stored) {
        when(records.findByCaseIdOrderByProposedAt(record.id)).thenReturn(Arrays.asList(stored));
    }

    private RecordingDecisionRecord decision(String code, State state) {
        RecordingDecisionRecord decision = new RecordingDecisionRecord(record.id, "c1", code, OFFICER.user(), NOW);
        decision.state = state;
        return decision;
    }
}
