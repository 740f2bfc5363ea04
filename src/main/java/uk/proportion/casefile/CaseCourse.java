package uk.proportion.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;
import uk.proportion.shared.Nation;
import uk.proportion.shared.OrganisationId;

/**
 * How a case has gone so far, in moments and codes, for figures over many cases. It names nobody and holds no text; whoever reads
 * it makes sure that nothing of a single case is shown to those who may not know of it.
 *
 * @param reportedAt when the incident was reported, or the case opened where nobody said when
 * @param closedAt {@code null} while it is open
 * @param agencies which organisation takes part for each agency
 * @param tier the tier of the police response (T4a) as it stands; {@code null} where there is none
 * @param firstActionAt the first protective step: an immediate action done, a review held, another agency told, a take-down asked
 *     for; {@code null} where there is none yet
 * @param reopenedAt each time that new facts reopened it
 * @param correctedAt each time that an answer was corrected
 */
public record CaseCourse(
        CaseReference reference,
        CaseState state,
        Nation nation,
        Instant reportedAt,
        Instant closedAt,
        OrganisationId reporter,
        Map<Agency, OrganisationId> agencies,
        String tier,
        Instant firstActionAt,
        List<Instant> reopenedAt,
        List<Instant> correctedAt,
        List<Clock> clocks,
        List<Outcome> outcomes,
        List<Plans.Measure> measures,
        List<Child> children) {

    /**
     * A clock that was stopped by the work that it belongs to.
     *
     * @param step such as {@code crimeRecord}
     * @param subject {@code case}, a child's letter or a crime's id
     */
    public record Clock(String step, String subject, Instant startedAt, Instant dueAt, Instant metAt) {}

    /**
     * The confirmed outcome of a crime.
     *
     * @param code such as {@code 21}
     * @param person the letter of whom the crime is recorded against; {@code null} for nobody known
     * @param offence the Home Office code
     * @param gateFacts what the gate to outcome 21 (T4b) was last asked with, by key; empty where it was not asked
     */
    public record Outcome(
            String crime,
            String code,
            Instant confirmedAt,
            String person,
            String offence,
            Map<String, Object> gateFacts) {}

    /**
     * A child of the case, or an adult in it.
     *
     * @param askedAbout whether what the child wants has to be on file (not for adults and for those who only received it)
     * @param voice what was said about it, in order
     * @param earlierCaseAt when the latest earlier case of the same child was reported, as somebody confirmed; {@code null} for none
     * @param characteristics codes by name ({@code sex}, {@code ethnicity}, {@code send}, {@code lookedAfter}); what nobody has
     *     said is missing
     */
    public record Child(
            String letter,
            boolean adult,
            boolean askedAbout,
            Set<ChildVoice.Answer> voice,
            Instant earlierCaseAt,
            Map<String, String> characteristics) {}
}
