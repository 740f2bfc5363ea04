package uk.proportion.workflow;

import java.util.Map;
import java.util.Set;
import uk.proportion.casefile.Authorship;
import uk.proportion.shared.CaseReference;

/** Who takes the answers of a start form to the case file: of a report, or of facts that are new to a case. */
public interface StartDoor {

    /** The start form's id. */
    String form();

    /** Fields of the form that are not facts of the vocabulary under their own key. */
    Set<String> ownFields();

    /**
     * Takes the start form's checked answers.
     *
     * @return the reference of the case, which becomes the business key of the process
     */
    CaseReference take(Map<String, Object> answers, Authorship by);
}
