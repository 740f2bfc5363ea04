package uk.proportion.reporting;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.CaseCourse.Clock;
import uk.proportion.shared.Agency;
import uk.proportion.shared.OrganisationId;

/** Deadlines that were met, in time or late, and how long each took; one that still runs is open work and no figure yet. */
@Component
class DeadlinesObserved implements Observer {
    private static final Map<String, Agency> WHOSE = Map.ofEntries(
            Map.entry("initialReview", Agency.SCHOOL),
            Map.entry("deletion", Agency.SCHOOL),
            Map.entry("firstReview", Agency.SCHOOL),
            Map.entry("secondReview", Agency.SCHOOL),
            Map.entry("ladoReferral", Agency.SCHOOL),
            Map.entry("mandatoryReport", Agency.SCHOOL),
            Map.entry("crimeRecord", Agency.POLICE),
            Map.entry("investigationReview", Agency.POLICE),
            Map.entry("noNamesAdvice", Agency.SOCIAL_CARE),
            Map.entry("socialCareDecision", Agency.SOCIAL_CARE),
            Map.entry("strategyDiscussion", Agency.SOCIAL_CARE),
            Map.entry("allocatedWorkerNotice", Agency.SOCIAL_CARE),
            Map.entry("assessment", Agency.SOCIAL_CARE),
            Map.entry("conference", Agency.SOCIAL_CARE),
            Map.entry("feedback", Agency.SOCIAL_CARE));

    private static final Pattern CRIME = Pattern.compile("c[0-9]+");

    @Override
    public Stream<Counted> observe(CaseHistory history) {
        return history.course().clocks().stream()
                .filter(DeadlinesObserved::isOfItsOwn)
                .flatMap(clock -> whose(history, clock.step()).stream()
                        .flatMap(organisation -> cells(history, clock, organisation)));
    }

    /** The 24 hours run for the case too, as long as no crime has been put forward; what is recorded in them is a crime. */
    private static boolean isOfItsOwn(Clock clock) {
        return !clock.step().equals("crimeRecord")
                || CRIME.matcher(clock.subject()).matches();
    }

    private static Stream<Counted> cells(CaseHistory history, Clock clock, OrganisationId organisation) {
        String part = clock.step() + (clock.metAt().isAfter(clock.dueAt()) ? ":LATE" : ":IN_TIME");
        return Stream.of(
                history.count(Measure.DEADLINE, part, clock.metAt(), organisation),
                history.time(Measure.DEADLINE_TIME, clock.step(), clock.startedAt(), clock.metAt(), organisation));
    }

    /** Who answers for the step; where no organisation of that agency takes part, whoever reported the case. */
    private static Optional<OrganisationId> whose(CaseHistory history, String step) {
        return Optional.ofNullable(WHOSE.get(step))
                .map(agency -> history.of(agency).orElse(history.course().reporter()));
    }
}
