package uk.proportion.reporting;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.proportion.audit.TaskCourse;
import uk.proportion.casefile.MeasureState;
import uk.proportion.departure.Departures.Choice;

/**
 * Choices in forms in which somebody may choose otherwise than a table recommends: those that followed it and those that did not.
 * And measures of plans that were declined or failed.
 */
@Component
class ChoicesObserved implements Observer {
    private static final String THRESHOLD = "social-care-threshold";
    private static final String OUTCOME = "outcome";
    /** The tasks in which people may choose otherwise, and what is recommended there. */
    private static final Map<String, String> CHOOSING = Map.of(
            "UserTask_SignOffTheSchoolsDecision", "school-response",
            "UserTask_CompleteTheEnhancedReview", "school-response",
            "UserTask_DecideWhetherToReferToSocialCare", THRESHOLD,
            "UserTask_ChooseTheThreshold", THRESHOLD,
            "UserTask_DecideAfterConsentWasDeclined", THRESHOLD,
            "UserTask_ProposeTheOutcome", OUTCOME,
            "UserTask_DecideWhatToDoInstead", "intervention-plan");

    private static final Set<String> WITH_THEIR_OWN_NAME = Set.of("school-response", THRESHOLD, "intervention-plan");

    @Override
    public Stream<Counted> observe(CaseHistory history) {
        Stream<Counted> made = history.tasks().stream()
                .filter(TaskCourse::isCompleted)
                .filter(task -> CHOOSING.containsKey(task.step()))
                .map(task -> history.count(
                        Measure.DEPARTURE, CHOOSING.get(task.step()) + ":CHOICE", task.endedAt(), task.completedBy()));
        Stream<Counted> departed = history.departures().stream()
                .map(choice -> history.count(
                        Measure.DEPARTURE, recommended(choice) + ":DEPARTED", choice.at(), choice.organisation()));
        return Stream.concat(Stream.concat(made, departed), notDelivered(history));
    }

    /** The gate, the permitted codes and the signatures all recommend an outcome. */
    private static String recommended(Choice choice) {
        return WITH_THEIR_OWN_NAME.contains(choice.decision()) ? choice.decision() : OUTCOME;
    }

    /** Counted in the month in which the case was closed: when it was given up stands in words only. */
    private static Stream<Counted> notDelivered(CaseHistory history) {
        if (history.course().closedAt() == null) {
            return Stream.empty();
        }
        return history.course().measures().stream()
                .filter(measure -> measure.state() == MeasureState.DECLINED || measure.state() == MeasureState.FAILED)
                .map(measure -> history.count(
                        Measure.EDUCATION,
                        measure.state().name(),
                        history.course().closedAt(),
                        history.of(measure.owner()).orElse(history.course().reporter())));
    }
}
