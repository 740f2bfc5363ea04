package uk.proportion.casefile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.Audience.Part;
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
    private final Audience audience;

    CaseProgress(Plans plans, SignOffs signOffs, StageRuns runs, RecordingHistory history, Audience audience) {
        this.plans = plans;
        this.signOffs = signOffs;
        this.runs = runs;
        this.history = history;
        this.audience = audience;
    }

    /** The measures of a child's plan, without the one that would tell that agency of incidents that another one knows of. */
    List<Plans.Measure> plan(KnownCase known, String letter) {
        return plans.of(known.reference(), letter).stream()
                .filter(measure -> !STEP_UP.equals(measure.measure()) || stepsUp(known, letter))
                .toList();
    }

    private static boolean stepsUp(KnownCase known, String letter) {
        return !known.record().mayBeKnown
                || known.decision(DecisionIds.INTERVENTION_PLAN, letter)
                        .map(plan -> plan.codes("plan").contains(STEP_UP))
                        .orElse(false);
    }

    /** What may be proposed and confirmed for a crime now, and what has been. */
    Map<String, Object> codes(KnownCase known, String crime) {
        Evaluation evaluation = known.evaluation();
        Map<String, Object> codes = new LinkedHashMap<>();
        codes.put("proposable", evaluation.proposable().getOrDefault(crime, List.of()));
        codes.put("permitted", evaluation.permitted(crime));
        codes.putAll(history.of(known.record(), crime));
        return codes;
    }

    /**
     * The stages that are for that agency to know, each with its latest run: why an earlier one was overtaken may be something
     * that only another agency knows.
     */
    List<Stage> stages(CaseReference reference, Agency agency) {
        Map<List<Object>, Stage> latest = new LinkedHashMap<>();
        runs.of(reference).stream()
                .filter(run -> sees(agency, run.stage(), run.subject()))
                .map(run -> new Stage(run.stage(), run.subject(), run.running(), run.completed()))
                .forEach(stage -> latest.put(List.of(stage.stage(), stage.subject()), stage));
        return List.copyOf(latest.values());
    }

    private boolean sees(Agency agency, StageName stage, String subject) {
        String first = subject.split(":")[0];
        return switch (stage) {
            case SAME_CHILD -> AskedOf.visible(subject, agency);
            case DECISION_REVIEW -> audience.sees(agency, Part.DECISION, first);
            case DEADLINE_WATCH -> audience.sees(agency, Part.DEADLINE, first);
            default -> audience.sees(agency, Part.STAGE, stage.name());
        };
    }

    /** A run of a stage; on which results it works is its own affair. */
    record Stage(StageName stage, String subject, boolean running, boolean completed) {}

    List<SignOffs.SignOff> signOffs(CaseReference reference, Agency agency) {
        return signOffs.of(reference).stream()
                .filter(signature -> audience.sees(agency, Part.SIGNATURE, signature.signing()))
                .toList();
    }
}
