package uk.proportion.recording;

import java.util.List;
import org.springframework.stereotype.Service;
import uk.proportion.casefile.Authorship;
import uk.proportion.casefile.Chronology;
import uk.proportion.casefile.RecordingDecisions;
import uk.proportion.casefile.StageName;
import uk.proportion.guidance.Guidance;
import uk.proportion.guidance.Outcome;
import uk.proportion.guidance.Outcomes;
import uk.proportion.shared.CaseReference;
import uk.proportion.workflow.Decisions;

/**
 * From what may be proposed for a crime to what may be confirmed, decided afresh at each step (T7, T8, T10). The tables say
 * what is allowed; an officer proposes, others sign, and only what is permitted at the end can stand.
 */
@Service
public class OutcomeProposals {
    private static final Authorship PLATFORM = Authorship.system("recording-decision");

    private final Decisions decisions;
    private final RecordingDecisions proposals;
    private final Guidance guidance;
    private final Outcomes outcomes;
    private final Chronology chronology;

    OutcomeProposals(
            Decisions decisions,
            RecordingDecisions proposals,
            Guidance guidance,
            Outcomes outcomes,
            Chronology chronology) {
        this.decisions = decisions;
        this.proposals = proposals;
        this.guidance = guidance;
        this.outcomes = outcomes;
        this.chronology = chronology;
    }

    /** Says in the chronology why an outcome that nobody has reopened is decided anew, where that is so. */
    public void begin(CaseReference reference, String crime) {
        CrimeSituation now = afresh(reference, crime);
        if (now.hasOutcome() && !now.isReopened()) {
            String why = now.permitted().contains(now.outcome())
                    ? "There is a ground to cancel this crime: its outcome %s has to be decided anew"
                    : "Outcome %s is not permitted on the facts as they now are: it has to be decided anew";
            chronology.add(reference, PLATFORM, "OUTCOME_IN_QUESTION", crime, why.formatted(now.outcome()));
        }
    }

    /** What was proposed waits for nothing any more. */
    public void overtake(CaseReference reference, String crime) {
        proposals.overtake(reference, crime, PLATFORM);
    }

    /** What may be proposed now. A proposal that was still pending is overtaken. */
    public Options options(CaseReference reference, String crime) {
        proposals.overtake(reference, crime, PLATFORM);
        CrimeSituation now = afresh(reference, crime);
        List<Options.Choice> choices = now.proposable().stream()
                .map(code -> new Options.Choice(
                        code, outcomes.find(code).map(Outcome::title).orElse(code)))
                .toList();
        return new Options(Options.step(now), Options.waitingFor(now), choices, now.outcome());
    }

    /** Who must sign the code that is proposed, and what it would mean for the child, as if it were the outcome. */
    public Signatures signatures(CaseReference reference, String crime) {
        CrimeSituation now = afresh(reference, crime);
        String code = proposed(now);
        var signing = guidance.decide("sign-off", now.asIfItWere("sign-off", code));
        var disclosure = guidance.decide("disclosure-explanation", now.asIfItWere("disclosure-explanation", code));
        return new Signatures(
                code, signing.value("signOff"), signing.value("endorsement"), disclosure.value("disclosure"));
    }

    /** Whether there is a victim to be told before the proposed code can stand. */
    public boolean tellsTheVictim(CaseReference reference, String crime) {
        CrimeSituation now = afresh(reference, crime);
        return Preconditions.tellsTheVictim(now, proposed(now));
    }

    /**
     * Every signature has been given: the proposal is authorised if it may also be confirmed.
     *
     * @return whether it may; where not, the chronology says why
     */
    public boolean authorise(CaseReference reference, String crime) {
        CrimeSituation now = afresh(reference, crime);
        List<String> unmet = Preconditions.unmet(now, proposed(now));
        if (unmet.isEmpty()) {
            proposals.authorise(reference, crime, PLATFORM);
            return true;
        }
        String why = "The proposed outcome cannot be confirmed: " + String.join("; ", unmet);
        chronology.add(reference, PLATFORM, "NOT_CONFIRMABLE", crime, why);
        return false;
    }

    private CrimeSituation afresh(CaseReference reference, String crime) {
        return new CrimeSituation(decisions.afresh(reference, StageName.RECORDING_DECISION, crime), crime);
    }

    private static String proposed(CrimeSituation crime) {
        return crime.pending().orElseThrow().code();
    }
}
