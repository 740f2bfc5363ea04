package uk.proportion.workflow;

import java.util.Optional;
import java.util.Set;
import uk.proportion.access.Role;
import uk.proportion.casefile.Authorship;
import uk.proportion.casefile.Situation;
import uk.proportion.shared.CaseReference;

/** A decision that people act on, as the stage that takes it sees it: who looks at it again, and how it is taken again. */
public interface ReviewableDecision {

    /** The id of its decision table. */
    String decision();

    /** The tables whose facts it rests on. */
    default Set<String> restsOn() {
        return Set.of(decision());
    }

    /** Who reviews it, in the agency that decided. */
    Role reviewer();

    /**
     * What people have acted on, as codes.
     *
     * @param subject {@code case}, a child's letter or a crime's id
     * @return empty where nobody has acted on it, or where the stage asks again by itself
     */
    Optional<String> standing(Situation situation, String subject);

    /**
     * The stage takes the decision again: what was decided before stays on file and no longer counts.
     *
     * @param reason why, in the reviewer's own words
     */
    void takeAgain(CaseReference reference, String subject, String reason, Authorship by);
}
