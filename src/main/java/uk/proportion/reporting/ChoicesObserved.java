package uk.proportion.reporting;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.proportion.audit.TaskCourse;
import uk.proportion.casefile.MeasureState;
import uk.proportion.departure.Departures.Choice;

/**
 * Choices in forms in which somebody may choose otherwise than a table recommends, each once: those that followed it, and those
 * that did not, by agency, table and rule. Of the whole partnership, because parts of it would be too small. And measures of plans
 * that were declined or failed.
 */
@Component
class ChoicesObserved implements Observer {
    private static final String SCHOOL_RESPONSE = "school-response";
    private static final String THRESHOLD = "social-care-threshold";
    private static final String OUTCOME = "outcome";
    private static final String PLAN = "intervention-plan";
    /** The tasks in which people may choose otherwise, and what is recommended there. */
    private static final Map<String, String> CHOOSING = Map.of(
            "UserTask_SignOffTheSchoolsDecision", SCHOOL_RESPONSE,
            "UserTask_CompleteTheEnhancedReview", SCHOOL_RESPONSE,
            "UserTask_DecideWhetherToReferToSocialCare", THRESHOLD,
            "UserTask_ChooseTheThreshold", THRESHOLD,
            "UserTask_DecideAfterConsentWasDeclined", THRESHOLD,
            "UserTask_ProposeTheOutcome", OUTCOME,
            "UserTask_DecideWhatToDoInstead", PLAN);

    private static final Set<String> WITH_THEIR_OWN_NAME = Set.of(SCHOOL_RESPONSE, THRESHOLD, PLAN);

    @Override
    public Stream<Counted> observe(CaseHistory history) {
        List<TaskCourse> choosing = history.tasks().stream()
                .filter(task -> task.isCompleted() && CHOOSING.containsKey(task.step()))
                .sorted(Comparator.comparing(TaskCourse::endedAt))
                .toList();
        Stream<Counted> choices = choosing.stream().map(task -> {
            List<Choice> departed = history.departures().stream()
                    .filter(choice ->
                            madeIn(choice, choosing).filter(task::equals).isPresent())
                    .toList();
            return history.overall(Measure.DEPARTURE, part(CHOOSING.get(task.step()), departed), task.endedAt());
        });
        return Stream.concat(choices, notDelivered(history));
    }

    /** Who departs has not completed the form yet: it is the next that ends. */
    private static Optional<TaskCourse> madeIn(Choice choice, List<TaskCourse> choosing) {
        return choosing.stream()
                .filter(task -> CHOOSING.get(task.step()).equals(recommended(choice))
                        && task.completedBy().equals(choice.organisation())
                        && !task.endedAt().isBefore(choice.at()))
                .findFirst();
    }

    private static String part(String recommendation, List<Choice> departed) {
        if (departed.isEmpty()) {
            return recommendation + ":FOLLOWED";
        }
        return String.join(
                ":",
                recommendation,
                "DEPARTED",
                departed.get(0).agency().name(),
                onlyOne(departed.stream().map(Choice::decision)),
                onlyOne(departed.stream().flatMap(choice -> choice.rules().stream())));
    }

    /** A choice counts once, also where it departs from several. */
    private static String onlyOne(Stream<String> names) {
        return names.distinct().reduce((one, other) -> "SEVERAL").orElseThrow();
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
