package uk.proportion.workflow;

import java.util.Map;
import uk.proportion.casefile.Authorship;
import uk.proportion.shared.CaseReference;

/** Who opens a case file from the start form; the intake does. */
public interface StartDoor {

    /** The start form's id. */
    String form();

    /**
     * Opens a case file from the start form's checked answers.
     *
     * @return the reference, which becomes the business key of the process
     */
    CaseReference open(Map<String, Object> answers, Authorship by);
}
