package uk.proportion.casefile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.proportion.guidance.CaseFacts;
import uk.proportion.guidance.CaseGuidance;
import uk.proportion.guidance.Evaluation;
import uk.proportion.shared.CaseReference;

/** How far the work on a case has come. */
@Component
class CaseProgress {
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

    List<Plans.Measure> plan(CaseRecord record, String letter) {
        return plans.of(new CaseReference(record.reference), letter);
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

    List<StageRun> stages(CaseReference reference) {
        return runs.of(reference);
    }

    List<SignOffs.SignOff> signOffs(CaseReference reference) {
        return signOffs.of(reference);
    }
}
