package uk.proportion.recording;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.Situation;
import uk.proportion.casefile.StageName;
import uk.proportion.shared.Agency;
import uk.proportion.workflow.Stage;

/**
 * The recording decision is due for each recorded crime once the police response has come to its end, and at once where the
 * crime must be cancelled because the child was forced. A crime whose outcome stands is done with.
 */
@Component
class RecordingStage implements Stage {
    private static final String CANCEL_C2 = "CANCEL_C2";

    @Override
    public StageName name() {
        return StageName.RECORDING_DECISION;
    }

    @Override
    public List<Due> due(Situation situation) {
        return situation.facts().crimes().keySet().stream()
                .map(crime -> new CrimeSituation(situation, crime))
                .filter(RecordingStage::isDue)
                .map(crime -> new Due(crime.crime(), basis(crime)))
                .toList();
    }

    private static boolean isDue(CrimeSituation crime) {
        Situation situation = crime.situation();
        boolean mustBeCancelled = CANCEL_C2.equals(crime.regime());
        return situation.involves(Agency.POLICE)
                && crime.is("alreadyRecorded", "YES")
                && (mustBeCancelled || needsNoResponse(crime) || situation.completed(StageName.POLICE_RESPONSE, "case"))
                && !outcomeStands(crime, mustBeCancelled);
    }

    /** An outcome that does not rest on the response, such as 20 or 11, need not wait for every fact to be known. */
    private static boolean needsNoResponse(CrimeSituation crime) {
        return crime.proposable().stream().anyMatch(code -> !"21".equals(code));
    }

    private static boolean outcomeStands(CrimeSituation crime, boolean mustBeCancelled) {
        String outcome = crime.fact("outcome");
        return !"NONE".equals(outcome) && (!mustBeCancelled || CrimeSituation.isCancellation(outcome));
    }

    private static String basis(CrimeSituation crime) {
        return crime.pending()
                .filter(proposal -> crime.proposable().contains(proposal.code()))
                .map(proposal -> "proposed:" + proposal.code() + "|" + crime.gate())
                .orElseGet(() -> crime.regime() + "|" + crime.gate() + "|"
                        + crime.proposable().stream().sorted().collect(Collectors.joining(",")));
    }
}
