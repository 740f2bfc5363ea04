package uk.proportion.recording;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.RecordingDecisions.Standing;
import uk.proportion.casefile.Situation;
import uk.proportion.casefile.StageName;
import uk.proportion.shared.Agency;
import uk.proportion.workflow.Stage;

/**
 * The recording decision is due for each recorded crime once the police response has come to its end, and at once where the
 * crime must be cancelled because the child was forced. It is due again once the outcome has to be decided anew. A proposal
 * that waits for signatures goes on while police respond to other crimes, as long as its code may be proposed.
 */
@Component
class RecordingStage implements Stage {
    private static final String CANCEL_C2 = "CANCEL_C2";

    private final StandingOutcome outcomes;

    RecordingStage(StandingOutcome outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public StageName name() {
        return StageName.RECORDING_DECISION;
    }

    @Override
    public List<Due> due(Situation situation) {
        return situation.facts().crimes().keySet().stream()
                .map(crime -> new CrimeSituation(situation, crime))
                .filter(this::isDue)
                .map(crime -> new Due(crime.crime(), basis(crime)))
                .toList();
    }

    private boolean isDue(CrimeSituation crime) {
        return crime.situation().involves(Agency.POLICE)
                && crime.is("alreadyRecorded", "YES")
                && (!crime.hasOutcome() || outcomes.mustBeDecidedAnew(crime))
                && isReady(crime);
    }

    private static boolean isReady(CrimeSituation crime) {
        boolean nothingElseIsPermitted =
                crime.hasOutcome() && crime.proposable().isEmpty();
        return CANCEL_C2.equals(crime.regime())
                || nothingElseIsPermitted
                || needsNoResponse(crime)
                || isProposed(crime)
                || crime.situation().completed(StageName.POLICE_RESPONSE, "case");
    }

    /** An outcome that does not rest on the response, such as 20 or 11, need not wait for every fact to be known. */
    private static boolean needsNoResponse(CrimeSituation crime) {
        return crime.proposable().stream().anyMatch(code -> !"21".equals(code));
    }

    private static boolean isProposed(CrimeSituation crime) {
        return proposal(crime).isPresent();
    }

    /** The proposal that waits for signatures, while its code may still be proposed. */
    private static Optional<Standing> proposal(CrimeSituation crime) {
        return crime.pending().filter(proposal -> crime.proposable().contains(proposal.code()));
    }

    private static String basis(CrimeSituation crime) {
        return proposal(crime)
                .map(proposal -> "proposed:" + proposal.code() + "|" + crime.gate())
                .orElseGet(() -> crime.regime() + "|" + crime.gate() + "|"
                        + crime.proposable().stream().sorted().collect(Collectors.joining(",")));
    }
}
