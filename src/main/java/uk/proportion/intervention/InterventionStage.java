package uk.proportion.intervention;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.Situation;
import uk.proportion.casefile.StageName;
import uk.proportion.guidance.Decision;
import uk.proportion.guidance.Evaluation;
import uk.proportion.workflow.Stage;

/**
 * Every child who has a plan gets it once the school has decided to handle the case, or the police response has come to its
 * end (flow.md, "T2" and "T4a").
 */
@Component
class InterventionStage implements Stage {

    @Override
    public StageName name() {
        return StageName.EDUCATION_AND_INTERVENTION;
    }

    @Override
    public List<Due> due(Situation situation) {
        if (!schoolHandles(situation) && !situation.completed(StageName.POLICE_RESPONSE, Evaluation.CASE)) {
            return List.of();
        }
        return situation.facts().children().keySet().stream()
                .flatMap(child -> situation.evaluation().find("intervention-plan", child).stream()
                        .map(plan -> new Due(child, basis(plan))))
                .toList();
    }

    private static boolean schoolHandles(Situation situation) {
        return "SCHOOL_HANDLES"
                .equals(situation.evaluation().value("school-response", Evaluation.CASE, "schoolResponse"));
    }

    private static String basis(Decision plan) {
        return plan.codes("plan").stream().sorted().collect(Collectors.joining(","));
    }
}
