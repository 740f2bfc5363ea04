package uk.proportion.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.proportion.audit.TaskCourse;
import uk.proportion.departure.Departures.Choice;
import uk.proportion.shared.Agency;

/** Every measure of {@code docs/metrics.md} on three small cases, against the answer worked out by hand. */
class WorkedFiguresTests {
    private static final List<Observer> OBSERVERS = List.of(
            new CasesObserved(),
            new DeadlinesObserved(),
            new OutcomesObserved(),
            new ChildrenObserved(),
            new TasksObserved(),
            new WaitingObserved(),
            new ChoicesObserved());

    @Test
    void casesAreCountedForWhoeverReportedThem() {
        assertThat(counts(Measure.CASES))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "REPORTED greenfield PROPORTIONATE", 1L,
                        "CLOSED greenfield PROPORTIONATE", 1L,
                        "REOPENED greenfield PROPORTIONATE", 1L,
                        // Two corrections make one corrected case
                        "CORRECTED greenfield PROPORTIONATE", 1L,
                        "REPORTED greenfield NONE", 1L,
                        "CLOSED greenfield NONE", 1L,
                        "REPORTED south AGGRAVATED", 1L));
    }

    @Test
    void theFirstProtectiveStepIsCountedFromTheReport() {
        // Two hours in the first case, one in the third, none yet in the second
        assertThat(times(Measure.FIRST_ACTION))
                .containsExactlyInAnyOrder(" greenfield " + hours(2), " south " + hours(1));
    }

    @Test
    void deadlinesAreMetInTimeOrLateAndThe24HoursAreOfTheCrime() {
        // The crime was recorded an hour late; the clock of the case as a whole is no second one; due at the very
        // moment is in time
        assertThat(counts(Measure.DEADLINE))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "crimeRecord:LATE north PROPORTIONATE", 1L,
                        "socialCareDecision:IN_TIME borough PROPORTIONATE", 1L,
                        "deletion:IN_TIME greenfield NONE", 1L));
        assertThat(times(Measure.DEADLINE_TIME))
                .containsExactlyInAnyOrder(
                        "crimeRecord north " + hours(25),
                        "socialCareDecision borough " + hours(21),
                        "deletion greenfield " + hours(24));
    }

    @Test
    void theAssessmentBeginsWhenSomebodyTakesATaskAndIsDoneWithTheCheck() {
        // Up at hour 3, taken at hour 4; checked on the second day at hour 2, 47 hours after it began
        assertThat(times(Measure.ASSESSMENT_START)).containsExactly(" north " + hours(1));
        assertThat(times(Measure.ASSESSMENT)).containsExactly(" north " + hours(47));
    }

    @Test
    void outcomesAreCountedForTheForce() {
        assertThat(counts(Measure.OUTCOME)).isEqualTo(Map.of("21 north PROPORTIONATE", 1L));
    }

    @Test
    void aChoiceFollowsTheRecommendationOrDepartsFromARuleOfATable() {
        // Police propose outcome 21 through a closed gate; the school keeps what it is presumed to refer, and tells
        // social care as recommended
        assertThat(counts(Measure.DEPARTURE))
                .isEqualTo(Map.of(
                        "outcome:DEPARTED:POLICE:outcome-21-gate:T4b-r4  NONE", 1L,
                        "school-response:DEPARTED:SCHOOL:school-response:T2-r6a1  NONE", 1L,
                        "social-care-threshold:FOLLOWED  NONE", 1L));
    }

    @Test
    void aChoiceThatDepartsFromSeveralRulesCountsOnce() {
        // Something else in place of two measures; no referral of two children about whom two rules say the same as
        // one;
        // outcome 21 through a closed gate, against what the victim would rather have
        assertThat(departures("UserTask_DecideWhatToDoInstead", departed("intervention-plan", 1, "T6-M1", "T6-M9")))
                .containsExactly("intervention-plan:DEPARTED:SCHOOL:intervention-plan:SEVERAL");
        assertThat(departures(
                        "UserTask_DecideWhetherToReferToSocialCare",
                        departed("social-care-threshold", 1, "T5-r4d"),
                        departed("social-care-threshold", 1, "T5-r4d")))
                .containsExactly("social-care-threshold:DEPARTED:SCHOOL:social-care-threshold:T5-r4d");
        assertThat(departures(
                        "UserTask_ProposeTheOutcome",
                        departed("outcome-21-gate", 1, "T4b-r4"),
                        departed("sign-off", 1, "T10-r2")))
                .containsExactly("outcome:DEPARTED:SCHOOL:SEVERAL:SEVERAL");
    }

    @Test
    void aDepartureBelongsToTheChoiceInWhichItWasMade() {
        // The first choice ended after one hour, the second after two, when somebody departed
        assertThat(departures("UserTask_ProposeTheOutcome", departed("sign-off", 2, "T10-r2")))
                .containsExactly("outcome:FOLLOWED", "outcome:DEPARTED:SCHOOL:sign-off:T10-r2");
        // Of a choice that is in no figure there is no departure either
        assertThat(departures("UserTask_ChooseTheThreshold", departed("sign-off", 1, "T10-r2")))
                .containsExactly("social-care-threshold:FOLLOWED");
    }

    @Test
    void likeFactsAreOneLineWithoutPlainAnswers() {
        assertThat(counts(Measure.CONSISTENCY)).isEqualTo(Map.of("086/02 AF03=SUSPECTED ageAtConduct=15:21  NONE", 1L));
    }

    @Test
    void fairnessCountsWhatSomebodyHasSaidAndNothingElse() {
        assertThat(counts(Measure.FAIR_SEX)).isEqualTo(Map.of("FEMALE:DIVERTED  NONE", 1L));
        assertThat(counts(Measure.FAIR_SEND)).isEqualTo(Map.of("YES:DIVERTED  NONE", 1L));
        assertThat(counts(Measure.FAIR_ETHNICITY)).isEmpty();
        assertThat(counts(Measure.FAIR_LOOKED_AFTER)).isEmpty();
    }

    @Test
    void measuresAreDeliveredWithinThirtyDaysOrWereDeclined() {
        // Nine days in the first case; the declined one belongs to its owner, and counts with the end of the case
        assertThat(counts(Measure.EDUCATION))
                .isEqualTo(Map.of("WITHIN_30_DAYS greenfield PROPORTIONATE", 1L, "DECLINED north PROPORTIONATE", 1L));
    }

    @Test
    void aChildIsARepeatWithinTwelveMonthsOnly() {
        // 240 days before counts, 400 days before does not; whoever only received it is a child of the case too
        assertThat(counts(Measure.REPEAT))
                .isEqualTo(Map.of(
                        "REPEAT greenfield PROPORTIONATE", 1L,
                        "FIRST greenfield PROPORTIONATE", 1L,
                        "FIRST greenfield NONE", 1L,
                        "FIRST south AGGRAVATED", 1L));
    }

    @Test
    void aChildsVoiceIsCountedWhenTheCaseCloses() {
        // The recipient is not asked, and the third case is still open
        assertThat(counts(Measure.VOICE))
                .isEqualTo(Map.of("ASKED greenfield PROPORTIONATE", 1L, "REASON_GIVEN greenfield NONE", 1L));
    }

    @Test
    void tasksAreInTimeLateOrWithoutADueDateAndThePartnershipsOwnAreNone() {
        assertThat(counts(Measure.TASK))
                .isEqualTo(Map.of(
                        "IN_TIME greenfield PROPORTIONATE", 1L,
                        "LATE greenfield PROPORTIONATE", 1L,
                        "UNDATED north PROPORTIONATE", 3L,
                        "UNDATED greenfield NONE", 2L));
        assertThat(counts(Measure.REASSIGNMENT))
                .isEqualTo(Map.of(
                        "NEVER greenfield PROPORTIONATE", 2L,
                        "NEVER greenfield NONE", 2L,
                        "NEVER north PROPORTIONATE", 2L,
                        "ONCE north PROPORTIONATE", 1L));
    }

    @Test
    void aTaskWaitsUntilItIsTakenAndIsInHandFromTheLastTimeOn() {
        assertThat(times(Measure.TASK_WAIT))
                .containsExactlyInAnyOrder(
                        "SCHOOL greenfield " + hours(1),
                        "SCHOOL greenfield " + hours(24),
                        "SCHOOL greenfield " + hours(0),
                        "SCHOOL greenfield " + hours(0),
                        "POLICE north " + hours(1),
                        "POLICE north " + hours(1),
                        "POLICE north " + hours(0));
        assertThat(times(Measure.TASK_HANDLING))
                .containsExactlyInAnyOrder(
                        "SCHOOL greenfield " + hours(1),
                        "SCHOOL greenfield " + hours(8 * 24),
                        "SCHOOL greenfield " + hours(2),
                        "SCHOOL greenfield " + hours(3),
                        "POLICE north " + hours(4),
                        "POLICE north " + hours(1),
                        "POLICE north " + hours(6));
        assertThat(times(Measure.TASK_PROCESSING))
                .containsExactlyInAnyOrder(
                        "SCHOOL greenfield " + hours(2),
                        "SCHOOL greenfield " + hours(9 * 24),
                        "SCHOOL greenfield " + hours(2),
                        "SCHOOL greenfield " + hours(3),
                        "POLICE north " + hours(25),
                        "POLICE north " + hours(2),
                        "POLICE north " + hours(6));
    }

    @Test
    void anAgencyIsWaitedForWhileItAloneHasWork() {
        // School 2 hours and 9 days; police 25 hours, 2 hours and 6 hours; the partnership's task keeps nobody waiting
        assertThat(WaitingObserved.alone(Worked.joint().tasks(), Worked.at(21, 0)))
                .isEqualTo(Map.of(
                        Agency.SCHOOL, Duration.ofHours(2 + 9 * 24), Agency.POLICE, Duration.ofHours(25 + 2 + 6)));
        assertThat(times(Measure.WAITING))
                .containsExactlyInAnyOrder("SCHOOL greenfield " + hours(218), "POLICE north " + hours(33));
    }

    @Test
    void everyMeasureIsWorkedOutHere() {
        assertThat(cells().map(Counted::measure).collect(Collectors.toSet()))
                .containsAll(EnumSet.complementOf(EnumSet.of(Measure.FAIR_ETHNICITY, Measure.FAIR_LOOKED_AFTER)));
    }

    /** The parts of a case in which that task was done once, or twice where somebody departed after more than an hour. */
    private static List<String> departures(String step, Choice... departed) {
        int times = Stream.of(departed).anyMatch(one -> one.at().isAfter(Worked.at(0, 1))) ? 2 : 1;
        List<TaskCourse> tasks = IntStream.rangeClosed(1, times)
                .mapToObj(hour -> Worked.task(
                        step, Agency.SCHOOL, Worked.MONDAY, null, List.of(), Worked.at(0, hour), Worked.GREENFIELD))
                .toList();
        CaseHistory history = new CaseHistory(Worked.open().course(), tasks, List.of(departed));
        return new ChoicesObserved().observe(history).map(Counted::part).toList();
    }

    private static Choice departed(String table, int hours, String... rules) {
        return new Choice(
                Worked.open().course().reference(),
                table,
                List.of(rules),
                Agency.SCHOOL,
                Worked.GREENFIELD,
                Worked.at(0, hours));
    }

    private static Stream<Counted> cells() {
        return Stream.of(Worked.joint(), Worked.keptBySchool(), Worked.open())
                .flatMap(history -> OBSERVERS.stream().flatMap(observer -> observer.observe(history)));
    }

    /** By part, organisation and band. */
    private static Map<String, Long> counts(Measure measure) {
        return cells().filter(cell -> cell.measure() == measure)
                .collect(Collectors.groupingBy(
                        cell -> cell.part() + " " + cell.organisation() + " " + cell.band(),
                        TreeMap::new,
                        Collectors.counting()));
    }

    /** By part, organisation and bucket. */
    private static List<String> times(Measure measure) {
        return cells().filter(cell -> cell.measure() == measure)
                .map(cell -> cell.part() + " " + cell.organisation() + " " + cell.bucket())
                .toList();
    }

    private static int hours(int hours) {
        return Durations.bucket(Duration.ofHours(hours));
    }
}
