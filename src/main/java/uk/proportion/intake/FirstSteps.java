package uk.proportion.intake;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.proportion.casefile.Situation;
import uk.proportion.casefile.StageName;
import uk.proportion.guidance.Evaluation;
import uk.proportion.workflow.Stage;

/** The first steps of a case: what T0 asks for at once, and the hand-over that a route begins with (flow "Which stages a route has"). */
@Configuration(proxyBeanMethods = false)
class FirstSteps {
    /** Shown with the report itself, or a step of its own. */
    private static final Set<String> NO_TASK = Set.of("SHOW_HANDLING_RULES", "LADO_REFERRAL");

    private static final Set<String> TO_THE_HEADTEACHER = Set.of("OUT_ADULT_IMAGE", "OUT_REQUEST");

    @Bean
    Stage immediateActions() {
        return stage(
                StageName.IMMEDIATE_ACTION,
                situation ->
                        situation.evaluation().codes("immediate-actions", Evaluation.CASE, "immediateActions").stream()
                                .filter(action -> !NO_TASK.contains(action))
                                .filter(action -> !action.equals("NOTIFY_SOCIAL_WORKER") || isAnswered(situation))
                                .map(action -> new Stage.Due(action, action))
                                .toList());
    }

    @Bean
    Stage triage() {
        return onRoute(StageName.TRIAGE, Set.of("TRIAGE_DSL"), route -> Evaluation.CASE);
    }

    @Bean
    Stage ladoAndPolice() {
        return onRoute(StageName.LADO_AND_POLICE, Set.of("STAFF_ALLEGATION"), route -> Evaluation.CASE);
    }

    @Bean
    Stage policeAndIwf() {
        return onRoute(StageName.POLICE_AND_IWF, Set.of("IIOC_UNKNOWN_CHILD"), route -> Evaluation.CASE);
    }

    @Bean
    Stage handOver() {
        Set<String> routes = Set.of("OUT_ADULT_IMAGE", "OUT_REQUEST", "OUT_NO_CHILD_IMAGE");
        return onRoute(
                StageName.HAND_OVER, routes, route -> TO_THE_HEADTEACHER.contains(route) ? "HEADTEACHER" : "DSL");
    }

    /** Until the review has asked, every child counts as open to social care: safe to decide by, but nobody to notify yet. */
    private static boolean isAnswered(Situation situation) {
        return situation.reviewHeld()
                || situation.facts().children().values().stream()
                        .anyMatch(child -> "YES".equals(child.get("lookedAfter")));
    }

    private static Stage onRoute(StageName name, Set<String> routes, Function<String, String> subject) {
        return stage(name, situation -> {
            String route = situation.evaluation().value("case-route", Evaluation.CASE, "route");
            return routes.contains(route) ? List.of(new Stage.Due(subject.apply(route), route)) : List.of();
        });
    }

    private static Stage stage(StageName name, Function<Situation, List<Stage.Due>> due) {
        return new Stage() {
            @Override
            public StageName name() {
                return name;
            }

            @Override
            public List<Due> due(Situation situation) {
                return due.apply(situation);
            }
        };
    }
}
