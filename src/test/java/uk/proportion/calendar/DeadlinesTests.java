package uk.proportion.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import uk.proportion.shared.Nation;

class DeadlinesTests {
    private final Deadlines deadlines = CalendarFixtures.deadlines();

    @ParameterizedTest(name = "received {0}, recorded by {1}")
    @CsvSource({
        "2026-06-10T11:20+01:00, 2026-06-11T11:20+01:00, an ordinary day",
        "2026-03-28T21:15+00:00, 2026-03-29T22:15+01:00, the clocks go forward",
        "2025-03-29T05:47+00:00, 2025-03-30T06:47+01:00, the clocks go forward",
        "2026-10-24T22:15+01:00, 2026-10-25T21:15+00:00, the clocks go back",
        "2025-12-24T23:50+00:00, 2025-12-25T23:50+00:00, no holiday stops this clock",
    })
    void aCrimeIsRecordedWithinTwentyFourClockHours(OffsetDateTime received, OffsetDateTime due, String why) {
        for (Nation nation : Nation.values()) {
            assertThat(deadlines.due("crimeRecord", nation, received.toInstant()))
                    .as(why)
                    .isEqualTo(due.toInstant());
        }
    }

    @ParameterizedTest(name = "{0} in {1} from {2}: {3}")
    @CsvSource({
        "socialCareDecision,    ENGLAND, 2025-04-02T12:00+01:00, 2025-04-03",
        "assessment,            ENGLAND, 2025-04-02T12:00+01:00, 2025-06-10",
        "conference,            ENGLAND, 2025-04-03T10:00+01:00, 2025-04-28",
        "ladoReferral,          ENGLAND, 2025-04-02T16:43+01:00, 2025-04-03",
        "socialCareDecision,    WALES,   2026-05-01T09:00+01:00, 2026-05-05",
        "assessment,            WALES,   2026-05-01T09:00+01:00, 2026-07-02",
        "assessment,            ENGLAND, 2026-05-01T09:00+01:00, 2026-07-07",
        "socialCareDecision,    ENGLAND, 2025-12-24T16:00+00:00, 2025-12-29",
        "socialCareDecision,    WALES,   2026-04-02T16:00+01:00, 2026-04-07",
        "socialCareDecision,    ENGLAND, 2026-03-27T23:30+00:00, 2026-03-30",
        "socialCareDecision,    ENGLAND, 2026-06-01T23:30+00:00, 2026-06-03",
        "noNamesAdvice,         ENGLAND, 2026-06-05T10:00+01:00, 2026-06-08",
        "feedback,              ENGLAND, 2026-06-05T10:00+01:00, 2026-06-10",
        "deletion,              WALES,   2026-06-05T10:00+01:00, 2026-06-08",
        "firstReview,           ENGLAND, 2026-06-05T10:00+01:00, 2026-06-19",
        "secondReview,          ENGLAND, 2026-06-05T10:00+01:00, 2026-07-17",
        "investigationReview,   ENGLAND, 2026-12-20T10:00+00:00, 2027-01-17",
        "initialReview,         ENGLAND, 2026-06-06T10:00+01:00, 2026-06-08",
        "allocatedWorkerNotice, ENGLAND, 2026-06-06T10:00+01:00, 2026-06-06",
        "strategyDiscussion,    ENGLAND, 2026-06-05T10:00+01:00, 2026-06-08",
        "strategyDiscussion,    WALES,   2026-06-05T10:00+01:00, 2026-06-06",
        "rightOfAccess,         ENGLAND, 2026-11-20T10:00+00:00, 2026-12-21",
        "rightOfAccess,         WALES,   2027-01-31T10:00+00:00, 2027-03-01",
        "rightOfAccessComplex,  ENGLAND, 2026-09-25T10:00+01:00, 2026-12-29",
        "urgentReferral,        WALES,   2026-06-05T10:00+01:00, 2026-06-05",
    })
    void aStepIsDueOnTheDayThatItsNationsGuidanceSets(
            String step, Nation nation, OffsetDateTime from, LocalDate expected) {
        assertThat(deadlines.dueDate(step, nation, from.toInstant())).isEqualTo(expected);
    }

    @Test
    void aDeadlineInDaysLastsToTheEndOfItsLastDayInLondon() {
        Instant summer = deadlines.due("socialCareDecision", Nation.ENGLAND, Instant.parse("2026-06-01T10:00:00Z"));
        Instant winter = deadlines.due("socialCareDecision", Nation.ENGLAND, Instant.parse("2026-01-12T10:00:00Z"));

        assertThat(summer).isEqualTo("2026-06-02T22:59:59Z");
        assertThat(winter).isEqualTo("2026-01-13T23:59:59Z");
    }

    @ParameterizedTest
    @CsvSource({
        "investigationReview, P28D",
        "crimeRecord,         PT24H",
        "rightOfAccess,       P1M",
        "firstReview,         P14D",
    })
    void aStepThatRepeatsComesRoundInThePeriodOfTheTable(String step, String period) {
        Instant friday = Instant.parse("2026-06-05T10:00:00Z");

        assertThat(deadlines.period(deadlines.rule(step, Nation.ENGLAND), friday))
                .isEqualTo(period);
    }

    @ParameterizedTest
    @EnumSource
    void everyStepSaysWhereItStartsAndWhatSetsIt(Nation nation) {
        assertThat(deadlines.of(nation)).isNotEmpty().allSatisfy(deadline -> {
            assertThat(deadline.nation()).isEqualTo(nation);
            assertThat(deadline.startsAt()).endsWith("At");
            assertThat(deadline.source()).contains("[");
        });
    }

    @Test
    void bothNationsKnowTheSameSteps() {
        Set<String> england = steps(Nation.ENGLAND);

        assertThat(england).hasSize(28).isEqualTo(steps(Nation.WALES));
    }

    @Test
    void aStepThatTheTableDoesNotKnowIsRefusedByName() {
        assertThatThrownBy(() -> deadlines.due("crimeRecrod", Nation.WALES, Instant.EPOCH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No deadline for crimeRecrod in WALES");
    }

    @Test
    void anExpectationThatIsOneDayOutIsReported() {
        Map<String, String> incident = Map.of("nation", "WALES", "socialCareReceivedAt", "2026-05-01T09:00+01:00");

        assertThat(ExpectedDeadlines.mismatches(deadlines, Map.of("assessment", "2026-07-02"), incident))
                .isEmpty();
        assertThat(ExpectedDeadlines.mismatches(deadlines, Map.of("assessment", "2026-07-03"), incident))
                .containsExactly("deadlines.assessment: expected 2026-07-03, got 2026-07-02");
        assertThat(ExpectedDeadlines.mismatches(deadlines, Map.of("conference", "2026-07-03"), incident))
                .containsExactly("deadlines.conference: expected 2026-07-03, got nothing, for want of"
                        + " strategyDiscussionAt");
    }

    private Set<String> steps(Nation nation) {
        Set<String> steps = new TreeSet<>();
        deadlines.of(nation).forEach(deadline -> steps.add(deadline.step()));
        return steps;
    }
}
