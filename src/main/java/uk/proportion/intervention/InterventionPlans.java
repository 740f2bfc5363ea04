package uk.proportion.intervention;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import uk.proportion.access.Role;
import uk.proportion.casefile.Authorship;
import uk.proportion.casefile.MeasureState;
import uk.proportion.casefile.Plans;
import uk.proportion.casefile.Situation;
import uk.proportion.casefile.StageName;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;
import uk.proportion.workflow.Decisions;

/** A child's plan on its way from T6 to its result; what has been agreed or settled once is not asked again. */
@Service
public class InterventionPlans {
    private static final Map<Agency, Role> DELIVERED_BY =
            Map.of(Agency.SCHOOL, Role.DSL, Agency.POLICE, Role.OFFICER, Agency.SOCIAL_CARE, Role.SOCIAL_WORKER);

    private final Decisions decisions;
    private final Plans plans;

    InterventionPlans(Decisions decisions, Plans plans) {
        this.decisions = decisions;
        this.plans = plans;
    }

    /** What a plan waits for. */
    public enum Step {
        AGREE,
        DELIVER,
        SETTLED
    }

    /** How a plan came out. */
    public enum Result {
        COMPLETED,
        FAILED,
        DECLINED
    }

    /**
     * A plan that goes on.
     *
     * @param measures the codes of the measures that the step is about
     */
    public record Next(Step step, List<String> measures) {}

    /** Asks T6 afresh, keeps its measures on the case file and says what comes next. */
    public Next putTogether(CaseReference reference, String child) {
        Situation now = decisions.afresh(reference, StageName.EDUCATION_AND_INTERVENTION, child);
        Map<String, Agency> owners = new LinkedHashMap<>();
        now.evaluation().codes("intervention-plan", child, "plan").forEach(code -> owners.put(code, owner(code, now)));
        plans.ask(reference, child, owners, Authorship.system("education-and-intervention"));
        List<String> proposed = codes(reference, child, MeasureState.PROPOSED);
        if (!proposed.isEmpty()) {
            return new Next(Step.AGREE, proposed);
        }
        List<String> agreed = codes(reference, child, MeasureState.AGREED);
        return new Next(agreed.isEmpty() ? Step.SETTLED : Step.DELIVER, agreed);
    }

    /** The role that delivers a measure; the school's where the owner takes no part in the case. */
    public Role deliveredBy(CaseReference reference, String child, String measure) {
        return plans.of(reference, child).stream()
                .filter(known -> known.measure().equals(measure))
                .map(known -> DELIVERED_BY.get(known.owner()))
                .findFirst()
                .orElse(Role.DSL);
    }

    /** How the plan came out, over every measure that it still asks for. */
    public Result result(CaseReference reference, String child) {
        List<MeasureState> states = plans.of(reference, child).stream()
                .map(Plans.Measure::state)
                .filter(Predicate.not(MeasureState.NO_LONGER_NEEDED::equals))
                .toList();
        if (states.stream().allMatch(MeasureState.COMPLETED::equals)) {
            return Result.COMPLETED;
        }
        return states.stream().allMatch(MeasureState.DECLINED::equals) ? Result.DECLINED : Result.FAILED;
    }

    private List<String> codes(CaseReference reference, String child, MeasureState state) {
        return plans.of(reference, child).stream()
                .filter(measure -> measure.state() == state)
                .map(Plans.Measure::measure)
                .toList();
    }

    private static Agency owner(String code, Situation situation) {
        Agency owner = Measure.of(code).owner();
        return situation.involves(owner) ? owner : Agency.SCHOOL;
    }
}
