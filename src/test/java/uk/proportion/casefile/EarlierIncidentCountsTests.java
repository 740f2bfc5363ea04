package uk.proportion.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.proportion.guidance.EarlierIncidents;
import uk.proportion.guidance.KnownIncidents;
import uk.proportion.shared.Agency;
import uk.proportion.shared.ChildLetter;
import uk.proportion.shared.OrganisationId;

class EarlierIncidentCountsTests {
    private static final Instant NOW = Instant.parse("2026-11-16T09:00:00Z");
    private static final OrganisationId GREENFIELD = new OrganisationId("greenfield");
    private static final OrganisationId NORTH = new OrganisationId("north");
    private static final OrganisationId SOUTH = new OrganisationId("south");

    private final Referrals referrals = mock();
    private final EarlierIncidentCounts counts = new EarlierIncidentCounts(referrals);
    private final CaseRecord record = new CaseRecord();

    @BeforeEach
    void aCaseOfSchoolAndPolice() {
        record.reference = "YP-2026-4830571-V";
        record.mayBeKnown = true;
        when(referrals.involved(any())).thenReturn(Map.of(Agency.SCHOOL, GREENFIELD, Agency.POLICE, NORTH));
    }

    @ParameterizedTest
    @CsvSource({
        "CREATOR, NO, 1, 0",
        "SHARER, NO, 1, 0",
        "REQUESTER, NO, 1, 0",
        "FORWARDER, NO, 1, 0",
        "COERCER, NO, 1, 0",
        "RECIPIENT_ONLY, NO, 0, 0",
        "DEPICTED, NO, 0, 1",
        "DEPICTED, UNKNOWN, 0, 1",
        "SHARER, YES, 0, 1",
        "SHARER, SUSPECTED, 0, 1",
        "RECIPIENT_ONLY, YES, 0, 1",
        "SHARER, UNKNOWN, 0, 0",
    })
    void anEarlierIncidentCountsAsFreeOnlyWhereTheChildIsKnownToHaveActedFreely(
            String role, String forced, int free, int victim) {
        recognised(Agency.SCHOOL, GREENFIELD, child(role, forced), SameChildAnswer.SAME);
        assertThat(counts.of(record).byAgency().get(Agency.SCHOOL))
                .containsEntry("A", new EarlierIncidents(free, victim, false));
    }

    @Test
    void whatOneAgencyHasRecognisedCountsForNoOther() {
        recognised(Agency.SCHOOL, GREENFIELD, child("SHARER", "NO"), SameChildAnswer.SAME);
        assertThat(counts.of(record).byAgency().get(Agency.POLICE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"DIFFERENT", "NOT_SURE", ","})
    void nothingButAPersonsYesCounts(SameChildAnswer answer) {
        recognised(Agency.SCHOOL, GREENFIELD, child("SHARER", "NO"), answer);
        assertThat(counts.of(record)).isEqualTo(KnownIncidents.NONE);
    }

    @Test
    void anotherForceThatHadTheCaseBeforeCountsForItselfOnly() {
        recognised(Agency.POLICE, SOUTH, child("SHARER", "NO"), SameChildAnswer.SAME);
        assertThat(counts.of(record).byAgency().get(Agency.POLICE)).isEmpty();
    }

    @Test
    void twoChildrenOfOneEarlierCaseAreOneIncident() {
        ChildRecord earlier = child("SHARER", "NO");
        ChildRecord same = new ChildRecord(earlier.caseRecord, new ChildLetter("B"));
        same.facts = new TreeMap<>(Map.of("undulyForced", "NO"));
        same.play(List.of("FORWARDER"), "dsl.greenfield", NOW);
        recognised(Agency.SCHOOL, GREENFIELD, earlier, SameChildAnswer.SAME);
        recognised(Agency.SCHOOL, GREENFIELD, same, SameChildAnswer.SAME);
        assertThat(counts.of(record).byAgency().get(Agency.SCHOOL))
                .containsEntry("A", new EarlierIncidents(1, 0, false));
    }

    private void recognised(Agency agency, OrganisationId organisation, ChildRecord earlier, SameChildAnswer answer) {
        SameChildRecord question = new SameChildRecord(record, "A", agency, organisation, earlier, NOW);
        if (answer != null) {
            question.answer(answer, false, "dsl.greenfield", NOW);
        }
        record.sameChildren.add(question);
    }

    private static ChildRecord child(String role, String forced) {
        CaseRecord earlier = new CaseRecord();
        earlier.id = UUID.randomUUID();
        ChildRecord child = new ChildRecord(earlier, new ChildLetter("A"));
        child.facts = new TreeMap<>(Map.of("undulyForced", forced));
        child.play(List.of(role), "dsl.greenfield", NOW);
        return child;
    }
}
