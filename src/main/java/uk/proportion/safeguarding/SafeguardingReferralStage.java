package uk.proportion.safeguarding;

import static uk.proportion.guidance.DecisionIds.SOCIAL_CARE_THRESHOLD;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.Situation;
import uk.proportion.casefile.StageName;
import uk.proportion.shared.Agency;
import uk.proportion.workflow.Stage;

/** Due for each person of whom T5 is asked, once the case was referred to social care; works on T5's threshold. */
@Component
class SafeguardingReferralStage implements Stage {

    @Override
    public StageName name() {
        return StageName.SAFEGUARDING_REFERRAL;
    }

    @Override
    public List<Due> due(Situation situation) {
        if (!situation.involves(Agency.SOCIAL_CARE)) {
            return List.of();
        }
        return situation.evaluation().decisions().getOrDefault(SOCIAL_CARE_THRESHOLD, Map.of()).entrySet().stream()
                .map(decided -> new Due(decided.getKey(), decided.getValue().value("threshold")))
                .toList();
    }
}
