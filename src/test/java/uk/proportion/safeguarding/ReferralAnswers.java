package uk.proportion.safeguarding;

import java.util.Map;
import uk.proportion.casefile.Authorship;
import uk.proportion.shared.CaseReference;
import uk.proportion.shared.OrganisationId;
import uk.proportion.workflow.TaskAnswers;

/** Answers to forms about Child A. */
final class ReferralAnswers {
    static final CaseReference REFERENCE = new CaseReference("YP-2026-4830571-V");

    private ReferralAnswers() {}

    static Authorship by(String user, String form) {
        return new Authorship(user, new OrganisationId("borough"), form);
    }

    static TaskAnswers answers(String form, String user, Map<String, Object> fields) {
        return new TaskAnswers(REFERENCE, form, "A", fields, by(user, form));
    }
}
