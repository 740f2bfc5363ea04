package uk.proportion.policeresponse;

import static uk.proportion.guidance.DecisionIds.CRIME_RECORDING;
import static uk.proportion.guidance.Evaluation.CASE;

import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.proportion.access.Role;
import uk.proportion.casefile.Authorship;
import uk.proportion.casefile.RecordingDecisions;
import uk.proportion.casefile.Situation;
import uk.proportion.casefile.StageName;
import uk.proportion.casefile.StageRuns;
import uk.proportion.casefile.Steps;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;
import uk.proportion.workflow.ReviewableDecision;

/**
 * What was recorded of a crime, once that was acted on. Taken again, the recording rules are acted on anew. A crime that is
 * recorded stays so until it is cancelled (HOCR 2026/27): its recording decision begins again, where that may be asked for.
 */
@Component
class RecordingTakenAgain implements ReviewableDecision {
    private final PoliceSteps progress;
    private final Steps steps;
    private final StageRuns runs;
    private final RecordingDecisions outcomes;

    RecordingTakenAgain(PoliceSteps progress, Steps steps, StageRuns runs, RecordingDecisions outcomes) {
        this.progress = progress;
        this.steps = steps;
        this.runs = runs;
        this.outcomes = outcomes;
    }

    @Override
    public String decision() {
        return CRIME_RECORDING;
    }

    @Override
    public Role reviewer() {
        return Role.SUPERVISOR;
    }

    @Override
    public Optional<String> standing(Situation situation, String crime) {
        return Optional.ofNullable(situation.evaluation().value(CRIME_RECORDING, crime, "recording"))
                .filter(recording -> situation.involves(Agency.POLICE))
                .filter(recording -> isRecorded(situation, crime) || isActedOn(situation, crime, recording));
    }

    @Override
    public void takeAgain(CaseReference reference, String crime, String reason, Authorship by) {
        steps.setAside(reference, StageName.POLICE_RESPONSE, crime, by);
        runs.setAside(reference, StageName.POLICE_RESPONSE, CASE);
        runs.setAside(reference, StageName.RECORDING_DECISION, crime);
        outcomes.reopen(reference, crime, reason, by);
    }

    private static boolean isRecorded(Situation situation, String crime) {
        return "YES".equals(situation.facts().crimes().get(crime).get("alreadyRecorded"));
    }

    private boolean isActedOn(Situation situation, String crime, String recording) {
        return progress.of(situation.reference()).stands(crime, PoliceStep.RECORDING, recording);
    }
}
