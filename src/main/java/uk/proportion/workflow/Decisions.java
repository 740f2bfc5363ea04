package uk.proportion.workflow;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.Assessment;
import uk.proportion.casefile.Situation;
import uk.proportion.casefile.StageRuns;
import uk.proportion.shared.CaseReference;

/**
 * Decides afresh on behalf of a running stage: what the tables say now becomes what the stage works on, so that the facts
 * that it has itself gathered do not overtake it.
 */
@Component
public class Decisions {
    private final Assessment assessment;
    private final StageRuns runs;
    private final Map<uk.proportion.casefile.StageName, Stage> stages;

    Decisions(Assessment assessment, StageRuns runs, List<Stage> stages) {
        this.assessment = assessment;
        this.runs = runs;
        this.stages = stages.stream().collect(Collectors.toMap(Stage::name, stage -> stage));
    }

    /** The case as it is now, as the stage of that name goes on with it. */
    public Situation afresh(CaseReference reference, uk.proportion.casefile.StageName stage, String subject) {
        Situation situation = assessment.now(reference);
        stages.get(stage).due(situation).stream()
                .filter(due -> due.subject().equals(subject))
                .forEach(due -> runs.rebase(reference, stage, subject, due.basis()));
        return situation;
    }
}
