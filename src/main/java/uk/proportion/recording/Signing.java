package uk.proportion.recording;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.Assessment;
import uk.proportion.casefile.CaseFiles;
import uk.proportion.casefile.FactChanges;
import uk.proportion.casefile.RecordingDecisions;
import uk.proportion.casefile.RecordingDecisions.Standing;
import uk.proportion.casefile.SignOffs;
import uk.proportion.workflow.ProcessVariable;
import uk.proportion.workflow.Refusal;
import uk.proportion.workflow.TaskAnswers;

/** Takes a signature or a return. Whoever proposed a code never signs it, and nobody signs one proposal twice. */
@Component
class Signing {
    static final Set<String> FIELDS = Set.of("approval");
    private static final String RETURNED = "RETURNED";
    private static final List<String> LOWEST_FIRST = List.of("NONE", "SUPERVISOR", "INSPECTOR", "INSPECTOR_AND_FCR");

    private final RecordingDecisions proposals;
    private final SignOffs signOffs;
    private final CaseFiles files;
    private final Assessment assessment;
    private final ImpactReading reading;

    Signing(
            RecordingDecisions proposals,
            SignOffs signOffs,
            CaseFiles files,
            Assessment assessment,
            ImpactReading reading) {
        this.proposals = proposals;
        this.signOffs = signOffs;
        this.files = files;
        this.assessment = assessment;
        this.reading = reading;
    }

    /** A signature that raises the authorisation of the crime, never lowers it. */
    Map<ProcessVariable, Object> authorise(TaskAnswers answers, String rank, String authorisation) {
        Object present = assessment
                .facts(answers.reference())
                .crimes()
                .get(answers.subject())
                .get("authorisation");
        boolean higher = LOWEST_FIRST.indexOf(authorisation) > LOWEST_FIRST.indexOf(present);
        return sign(answers, rank, higher ? Map.of("authorisation", authorisation) : Map.of());
    }

    /** A signature; {@code facts} of the crime hold once it has been given. */
    Map<ProcessVariable, Object> sign(TaskAnswers answers, String rank, Map<String, Object> facts) {
        String approval = answers.required("approval");
        Standing proposal = proposals
                .of(answers.reference(), answers.subject())
                .filter(Standing::isPending)
                .orElseThrow(() -> new Refusal("Nothing is proposed any more: refresh your list"));
        if (proposal.proposedBy().equals(answers.by().user())) {
            throw new Refusal("You proposed this outcome: somebody else has to sign it");
        }
        boolean signedAlready = signOffs.of(answers.reference()).stream()
                .filter(signature -> Objects.equals(signature.recordingDecision(), proposal.number()))
                .anyMatch(signature ->
                        signature.by().equals(answers.by().user()) && !RETURNED.equals(signature.answer()));
        if (signedAlready) {
            throw new Refusal("You have signed this proposal already: somebody else has to give this signature");
        }
        if (!RETURNED.equals(approval)) {
            signAsRead(answers, proposal, rank);
        }
        signOffs.signOutcome(answers.reference(), proposal, rank, approval, answers.by());
        if (RETURNED.equals(approval)) {
            proposals.giveBack(answers.reference(), answers.subject(), answers.by());
        } else if (!facts.isEmpty()) {
            files.record(answers.reference(), FactChanges.ofCrime(answers.subject(), facts), answers.by());
        }
        return Map.of(ProcessVariable.APPROVAL, approval);
    }

    /** Nobody signs on words that no longer hold: what the officer explained to the child has to be what is signed. */
    private void signAsRead(TaskAnswers answers, Standing proposal, String rank) {
        CrimeSituation crime = new CrimeSituation(assessment.now(answers.reference()), answers.subject());
        reading.outdated(crime, proposal).forEach(changed -> {
            throw new Refusal("This cannot be signed: %s. Return it, so that it is read again".formatted(changed));
        });
        reading.sign(crime, proposal, rank, answers.by());
    }
}
