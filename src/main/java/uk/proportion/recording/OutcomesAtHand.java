package uk.proportion.recording;

import static uk.proportion.guidance.DecisionIds.PERMITTED_OUTCOMES;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.proportion.casefile.Assessment;
import uk.proportion.casefile.Audience;
import uk.proportion.casefile.Audience.Part;
import uk.proportion.guidance.Outcome;
import uk.proportion.guidance.Outcomes;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;

/** Which codes may be proposed for a crime now, and of every other one why not (T7), for who may know it. */
@Service
@Transactional(readOnly = true)
public class OutcomesAtHand {
    private final Assessment assessment;
    private final Audience audience;
    private final Outcomes outcomes;
    private final WhyNot whyNot;
    private final ImpactTexts impacts;

    OutcomesAtHand(Assessment assessment, Audience audience, Outcomes outcomes, WhyNot whyNot, ImpactTexts impacts) {
        this.assessment = assessment;
        this.audience = audience;
        this.outcomes = outcomes;
        this.whyNot = whyNot;
        this.impacts = impacts;
    }

    /**
     * The codes of one crime.
     *
     * @param person the letter of whom it is recorded against, or {@code NONE}
     * @param offence its Home Office code
     * @param regime T7a
     * @param gate T4b, or {@code NONE} where the gate is not asked
     * @param outcome the code that stands, or {@code NONE}
     */
    public record AtHand(
            String crime,
            String person,
            String offence,
            String regime,
            String gate,
            String outcome,
            List<Options.Choice> offered,
            List<NotOffered> notOffered) {}

    /** Empty for an agency that does not see what may be proposed, and where there is no such crime. */
    public Optional<AtHand> of(CaseReference reference, Agency reader, String crime) {
        return find(reference, reader, crime).map(this::view);
    }

    /** What each code that may be proposed would mean for the child; empty as above. */
    public List<Impact> impacts(CaseReference reference, Agency reader, String crime) {
        return find(reference, reader, crime).stream()
                .flatMap(known -> known.proposable().stream().map(code -> impacts.of(known, code)))
                .toList();
    }

    /** What the code would mean that is proposed and waits to be signed or confirmed. */
    public Optional<Impact> impactOfTheProposal(CaseReference reference, Agency reader, String crime) {
        return find(reference, reader, crime)
                .flatMap(known -> known.pending().map(proposal -> impacts.of(known, proposal.code())));
    }

    private Optional<CrimeSituation> find(CaseReference reference, Agency reader, String crime) {
        if (!audience.sees(reader, Part.CRIME, "proposable")) {
            return Optional.empty();
        }
        var situation = assessment.asRead(reference);
        return situation.evaluation().find(PERMITTED_OUTCOMES, crime).map(any -> new CrimeSituation(situation, crime));
    }

    private AtHand view(CrimeSituation crime) {
        List<Options.Choice> offered = crime.proposable().stream()
                .map(code -> new Options.Choice(
                        code, outcomes.find(code).map(Outcome::title).orElse(code)))
                .toList();
        return new AtHand(
                crime.crime(),
                crime.fact("person"),
                crime.fact("offence"),
                crime.regime(),
                crime.gate(),
                crime.outcome(),
                offered,
                whyNot.of(crime));
    }
}
