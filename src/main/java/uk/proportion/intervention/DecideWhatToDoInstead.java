package uk.proportion.intervention;

import static uk.proportion.guidance.DecisionIds.INTERVENTION_PLAN;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.MeasureState;
import uk.proportion.casefile.Plans;
import uk.proportion.workflow.Departing;
import uk.proportion.workflow.FormHandler;
import uk.proportion.workflow.TaskAnswers;

/** What happens in place of the measures that T6 asks for and that were declined or did not succeed. */
@Component
class DecideWhatToDoInstead implements FormHandler {
    private static final Set<MeasureState> LEFT_OUT = EnumSet.of(MeasureState.DECLINED, MeasureState.FAILED);

    private final Plans plans;

    DecideWhatToDoInstead(Plans plans) {
        this.plans = plans;
    }

    @Override
    public String form() {
        return "decide-what-to-do-instead";
    }

    @Override
    public List<Departing> departures(TaskAnswers answers) {
        List<String> leftOut = plans.of(answers.reference(), answers.subject()).stream()
                .filter(measure -> LEFT_OUT.contains(measure.state()))
                .map(Plans.Measure::measure)
                .toList();
        return leftOut.isEmpty() ? List.of() : List.of(departing(answers.subject(), leftOut));
    }

    private static Departing departing(String child, List<String> measures) {
        return new Departing(
                INTERVENTION_PLAN,
                child,
                measures.stream().map(measure -> "T6-" + measure).collect(Collectors.toList()),
                String.join(",", measures),
                "SOMETHING_ELSE",
                Departing.NOBODY);
    }
}
