package uk.proportion.persistence;

import static uk.proportion.guidance.DecisionIds.PERSISTENCE;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.EarlierCases;
import uk.proportion.casefile.Situation;
import uk.proportion.casefile.StageName;
import uk.proportion.workflow.Stage;

/**
 * Due for a child and an agency while the agency has an earlier case of its own about whose child it has not said anything. Of
 * an adult T9 is not asked, and so is nobody.
 */
@Component
class SameChildStage implements Stage {
    private final EarlierCases earlierCases;

    SameChildStage(EarlierCases earlierCases) {
        this.earlierCases = earlierCases;
    }

    @Override
    public StageName name() {
        return StageName.SAME_CHILD;
    }

    @Override
    public List<Due> due(Situation situation) {
        return earlierCases.waiting(situation.reference()).entrySet().stream()
                .filter(waiting -> situation
                        .evaluation()
                        .find(PERSISTENCE, waiting.getKey().child().value())
                        .isPresent())
                .map(waiting -> new Due(waiting.getKey().subject(), waiting.getValue()))
                .toList();
    }
}
