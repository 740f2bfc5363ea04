package uk.proportion.reporting.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.proportion.audit.RefusedImagery;
import uk.proportion.shared.Agency;
import uk.proportion.workflow.RunningOfTheEngine;

class SignalsTests {
    private final WorkDays days = mock(WorkDays.class);
    private final RisingBacklog backlog = new RisingBacklog(days);

    @BeforeEach
    void everybodyHasAsMuchAsUsual() {
        when(days.openOnSuchDays(any())).thenReturn(List.of(30L, 40L, 50L, 90L));
        when(days.openToday(any())).thenReturn(40L);
    }

    @Test
    void aBacklogRisesFromTheThresholdOnOverTheMedianOfSuchDays() {
        when(days.openToday(Agency.POLICE)).thenReturn(60L);
        assertThat(backlog.beyond(150)).isEqualTo(Map.of("POLICE", 150L));
        when(days.openToday(Agency.POLICE)).thenReturn(59L);
        assertThat(backlog.beyond(150)).isEmpty();
    }

    @Test
    void aHandfulMoreIsNoBacklogHoweverSmallTheUsualNumber() {
        when(days.openOnSuchDays(Agency.SCHOOL)).thenReturn(List.of(2L, 2L));
        when(days.openToday(Agency.SCHOOL)).thenReturn(11L);
        assertThat(backlog.beyond(150)).isEmpty();
        when(days.openToday(Agency.SCHOOL)).thenReturn(12L);
        assertThat(backlog.beyond(150)).containsOnlyKeys("SCHOOL");
    }

    @Test
    void nothingIsUsualAfterASingleSuchDay() {
        when(days.openOnSuchDays(Agency.SOCIAL_CARE)).thenReturn(List.of(1L));
        when(days.openToday(Agency.SOCIAL_CARE)).thenReturn(500L);
        assertThat(backlog.beyond(150)).isEmpty();
    }

    @Test
    void missedDeadlinesCountFromTheHoursOnThatNobodyActed() {
        RunningOfTheEngine running = mock(RunningOfTheEngine.class);
        when(running.missedDeadlines(Duration.ofHours(4))).thenReturn(3L);
        assertThat(new UnansweredBreaches(running).beyond(4)).isEqualTo(Map.of(Signal.ALL, 3L));
        assertThat(new UnansweredBreaches(running).beyond(5)).isEmpty();
    }

    @Test
    void jobsAreStuckFromTheMinutesOnThatTheyAreLate() {
        RunningOfTheEngine running = mock(RunningOfTheEngine.class);
        when(running.stuckJobs(Duration.ofMinutes(15))).thenReturn(2L);
        assertThat(new StuckJobs(running).beyond(15)).isEqualTo(Map.of(Signal.ALL, 2L));
        assertThat(new StuckJobs(running).beyond(16)).isEmpty();
    }

    @Test
    void imageryIsRefusedTooOftenFromTheThresholdOn() {
        RefusedImagery refused = mock(RefusedImagery.class);
        when(refused.within(Duration.ofDays(1))).thenReturn(3L);
        assertThat(new RefusedAgainAndAgain(refused).beyond(3)).isEqualTo(Map.of(Signal.ALL, 3L));
        assertThat(new RefusedAgainAndAgain(refused).beyond(4)).isEmpty();
    }
}
