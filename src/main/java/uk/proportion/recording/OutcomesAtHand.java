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

    OutcomesAtHand(Assessment assessment, Audience audience, Outcomes outcomes, WhyNot whyNot) {
        this.assessment = assessment;
        this.audience = audience;
        this.outcomes = outcomes;
        this.whyNot = whyNot;
    }

    /**
     * The codes of one crime.
     *
     * @param regime T7a
     * @param gate T4b, or {@code NONE} where the gate is not asked
     * @param outcome the code that stands, or {@code NONE}
     */
    public record AtHand(
            String crime,
            String regime,
            String gate,
            String outcome,
            List<Options.Choice> offered,
            List<NotOffered> notOffered) {}

    /** Empty for an agency that does not see what may be proposed, and where there is no such crime. */
    public Optional<AtHand> of(CaseReference reference, Agency reader, String crime) {
        if (!audience.sees(reader, Part.CRIME, "proposable")) {
            return Optional.empty();
        }
        var situation = assessment.asRead(reference);
        return situation.evaluation().find(PERMITTED_OUTCOMES, crime).isPresent()
                ? Optional.of(view(new CrimeSituation(situation, crime)))
                : Optional.empty();
    }

    private AtHand view(CrimeSituation crime) {
        List<Options.Choice> offered = crime.proposable().stream()
                .map(code -> new Options.Choice(
                        code, outcomes.find(code).map(Outcome::title).orElse(code)))
                .toList();
        return new AtHand(crime.crime(), crime.regime(), crime.gate(), crime.outcome(), offered, whyNot.of(crime));
    }
}
