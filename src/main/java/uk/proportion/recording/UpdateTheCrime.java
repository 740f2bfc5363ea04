package uk.proportion.recording;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.CaseFiles;
import uk.proportion.workflow.FormHandler;
import uk.proportion.workflow.ProcessVariable;
import uk.proportion.workflow.TaskAnswers;

/** An officer answers what the outcome waits for; every question may be left as it was. */
@Component
class UpdateTheCrime implements FormHandler {
    private static final Set<String> FACTS = Set.of(
            "evidenceSufficient",
            "admission",
            "acceptsResponsibility",
            "cps",
            "victimSupports",
            "victimCondition",
            "againstVictimPreference",
            "otherAgencyPrimacy",
            "intervention",
            "deferredProsecution",
            "policeChargeable",
            "policeNotPublicInterest",
            "enquiriesComplete",
            "ticAccepted",
            "timeExpired",
            "suspectCondition",
            "override",
            "alternateOffence",
            "linkedAdultPossession",
            "cancelGround");

    private final CaseFiles files;

    UpdateTheCrime(CaseFiles files) {
        this.files = files;
    }

    @Override
    public String form() {
        return "update-the-crime";
    }

    @Override
    public Set<String> ownFields() {
        return FACTS;
    }

    @Override
    public Map<ProcessVariable, Object> accept(TaskAnswers answers) {
        Given.keep(files, answers, FACTS);
        return Map.of();
    }
}
