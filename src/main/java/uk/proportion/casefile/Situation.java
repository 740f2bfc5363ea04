package uk.proportion.casefile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.proportion.guidance.CaseFacts;
import uk.proportion.guidance.Evaluation;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;
import uk.proportion.shared.OrganisationId;

/** A case at one moment: its facts, what the tables say of them, who takes part and which stages run or have run. */
public record Situation(
        CaseReference reference,
        CaseState state,
        CaseFacts facts,
        Evaluation evaluation,
        Map<Agency, OrganisationId> involved,
        List<StageRun> runs,
        Map<String, RecordingDecisions.Standing> recordingDecisions,
        boolean reviewHeld) {

    /** Whether that agency takes part. */
    public boolean involves(Agency agency) {
        return involved.containsKey(agency);
    }

    /** The latest run of a stage for a subject, running or ended. */
    public Optional<StageRun> lastRun(StageName stage, String subject) {
        return runs.stream()
                .filter(run -> run.stage() == stage && run.subject().equals(subject))
                .reduce((earlier, later) -> later);
    }

    /** Whether the latest run of a stage for a subject came to its end. */
    public boolean completed(StageName stage, String subject) {
        return lastRun(stage, subject).filter(StageRun::completed).isPresent();
    }

    /** What was answered, or stands until it is, about the school's review. */
    public String review(String key) {
        return (String) facts.review().get(key);
    }

    /** What was answered, or stands until it is, about the incident. */
    public String incident(String key) {
        return (String) facts.incident().get(key);
    }
}
