package uk.proportion.recording;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.Assessment;
import uk.proportion.casefile.CaseFiles;
import uk.proportion.casefile.RecordingDecisions;
import uk.proportion.workflow.Departing;
import uk.proportion.workflow.FormHandler;
import uk.proportion.workflow.ProcessVariable;
import uk.proportion.workflow.Refusal;
import uk.proportion.workflow.TaskAnswers;

/** An officer proposes a code, or asks to update the crime first. What the tables do not offer now is refused. */
@Component
class ProposeTheOutcome implements FormHandler {
    private static final String CODE = "proposedOutcome";
    private static final String NEXT = "nextStep";
    private static final String VICTIM = "againstVictimPreference";
    private static final String TRANSFER = "C1";
    private static final String OTHER_FORCE = "otherForce";
    private static final String OTHER_FORCE_REFERENCE = "otherForceReference";

    private final RecordingDecisions proposals;
    private final Assessment assessment;
    private final CaseFiles files;
    private final OutcomeDepartures departures;

    ProposeTheOutcome(
            RecordingDecisions proposals, Assessment assessment, CaseFiles files, OutcomeDepartures departures) {
        this.proposals = proposals;
        this.assessment = assessment;
        this.files = files;
        this.departures = departures;
    }

    @Override
    public String form() {
        return "propose-the-outcome";
    }

    @Override
    public Set<String> ownFields() {
        return Set.of(CODE, NEXT, VICTIM, OTHER_FORCE, OTHER_FORCE_REFERENCE);
    }

    @Override
    public List<Departing> departures(TaskAnswers answers) {
        boolean proposes = answers.text(NEXT).filter("UPDATE"::equals).isEmpty();
        return proposes
                ? departures.of(
                        answers, answers.required(CODE), answers.text(VICTIM).orElse("NO"))
                : List.of();
    }

    @Override
    public Map<ProcessVariable, Object> accept(TaskAnswers answers) {
        if (answers.text(NEXT).filter("UPDATE"::equals).isPresent()) {
            return Map.of(ProcessVariable.NEXT_STEP, "UPDATE");
        }
        propose(answers, answers.required(CODE));
        return Map.of(ProcessVariable.NEXT_STEP, "PROPOSE");
    }

    private void propose(TaskAnswers answers, String code) {
        List<String> offered = assessment
                .now(answers.reference())
                .evaluation()
                .proposable()
                .getOrDefault(answers.subject(), List.of());
        if (!offered.contains(code)) {
            throw new Refusal("\"Outcome\" cannot be that code on the facts as they now are: choose from the list");
        }
        if (TRANSFER.equals(code)) {
            nameOtherForce(answers);
        }
        Given.keep(files, answers, Set.of(VICTIM));
        proposals.propose(answers.reference(), answers.subject(), code, answers.by());
    }

    /** A crime is not transferred before the other force has given its own number (outcomes guidance p.26). */
    private void nameOtherForce(TaskAnswers answers) {
        String force = answers.text(OTHER_FORCE)
                .orElseThrow(() -> new Refusal("\"The other force\" is needed for C1: name it"));
        String number = answers.text(OTHER_FORCE_REFERENCE)
                .orElseThrow(() -> new Refusal("\"The other force's crime number\" is needed for C1: ask that force"));
        files.nameOtherForce(answers.reference(), answers.subject(), force.strip(), number.strip());
    }
}
