package uk.proportion.recording;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.Assessment;
import uk.proportion.casefile.CaseFiles;
import uk.proportion.casefile.RecordingDecisions;
import uk.proportion.workflow.FormHandler;
import uk.proportion.workflow.ProcessVariable;
import uk.proportion.workflow.Refusal;
import uk.proportion.workflow.TaskAnswers;

/** Nobody signs before those concerned have been told; an officer who cannot tell them takes the proposal back. */
@Component
class TellThePeopleConcerned implements FormHandler {
    private static final Set<String> FACTS = Set.of("suspectTold", "victimTold", "appropriateAdult");
    private static final String TAKEN_BACK = "proposalTakenBack";

    private final CaseFiles files;
    private final RecordingDecisions proposals;
    private final Assessment assessment;

    TellThePeopleConcerned(CaseFiles files, RecordingDecisions proposals, Assessment assessment) {
        this.files = files;
        this.proposals = proposals;
        this.assessment = assessment;
    }

    @Override
    public String form() {
        return "tell-the-people-concerned";
    }

    @Override
    public Set<String> ownFields() {
        return Set.of("suspectTold", "victimTold", "appropriateAdult", TAKEN_BACK);
    }

    @Override
    public Map<ProcessVariable, Object> accept(TaskAnswers answers) {
        Given.keep(files, answers, FACTS);
        if (Boolean.TRUE.equals(answers.fields().get(TAKEN_BACK))) {
            proposals.giveBack(answers.reference(), answers.subject(), answers.by());
            return Map.of(ProcessVariable.APPROVAL, "RETURNED");
        }
        CrimeSituation crime = new CrimeSituation(assessment.now(answers.reference()), answers.subject());
        List<String> untold = crime.pending()
                .map(proposal -> Preconditions.untold(crime, proposal.code()))
                .orElseThrow(() -> new Refusal("Nothing is proposed any more: refresh your list"));
        if (!untold.isEmpty()) {
            throw new Refusal("Not yet: %s. Do that first, or take the proposal back".formatted(untold.get(0)));
        }
        return Map.of();
    }
}
