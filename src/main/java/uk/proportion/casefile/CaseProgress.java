package uk.proportion.casefile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.proportion.guidance.CaseFacts;
import uk.proportion.guidance.CaseGuidance;
import uk.proportion.guidance.DecisionIds;
import uk.proportion.guidance.Evaluation;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;

/** How far the work on a case has come. */
@Component
class CaseProgress {
    /** The measure of T6 that rests on earlier incidents. */
    private static final String STEP_UP = "M14";

    private final Plans plans;
    private final SignOffs signOffs;
    private final StageRuns runs;
    private final RecordingHistory history;
    private final CaseGuidance guidance;

    CaseProgress(Plans plans, SignOffs signOffs, StageRuns runs, RecordingHistory history, CaseGuidance guidance) {
        this.plans = plans;
        this.signOffs = signOffs;
        this.runs = runs;
        this.history = history;
        this.guidance = guidance;
    }

    /** The measures of a child's plan, without the one that would tell that agency of incidents that another one knows of. */
    List<Plans.Measure> plan(CaseRecord record, String letter, CaseFacts known, Agency agency) {
        List<Plans.Measure> plan = plans.of(new CaseReference(record.reference), letter);
        return record.mayBeKnown && !stepsUp(letter, known, agency)
                ? plan.stream()
                        .filter(measure -> !STEP_UP.equals(measure.measure()))
                        .toList()
                : plan;
    }

    private boolean stepsUp(String letter, CaseFacts known, Agency agency) {
        return guidance.evaluate(known)
                .find(agency, DecisionIds.INTERVENTION_PLAN, letter)
                .map(plan -> plan.codes("plan").contains(STEP_UP))
                .orElse(false);
    }

    /** What may be proposed and confirmed for a crime now, and what has been. */
    Map<String, Object> codes(CaseRecord record, String crime, CaseFacts known) {
        Evaluation evaluation = guidance.evaluate(known);
        Map<String, Object> codes = new LinkedHashMap<>();
        codes.put("proposable", evaluation.proposable().getOrDefault(crime, List.of()));
        codes.put("permitted", evaluation.permitted(crime));
        codes.putAll(history.of(record, crime));
        return codes;
    }

    /** The stages that are for that agency to know. */
    List<Stage> stages(CaseReference reference, Agency agency) {
        return runs.of(reference).stream()
                .filter(run -> AskedOf.visible(run.subject(), agency))
                .map(run -> new Stage(run.stage(), run.subject(), run.running(), run.completed()))
                .toList();
    }

    /** A run of a stage; on which results it works is its own affair. */
    record Stage(StageName stage, String subject, boolean running, boolean completed) {}

    List<SignOffs.SignOff> signOffs(CaseReference reference) {
        return signOffs.of(reference);
    }
}
