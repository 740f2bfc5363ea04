package uk.proportion.schoolreview;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.CaseFiles;
import uk.proportion.casefile.FactChanges;
import uk.proportion.workflow.FormHandler;
import uk.proportion.workflow.ProcessVariable;
import uk.proportion.workflow.Refusal;
import uk.proportion.workflow.TaskAnswers;

/** After advice without names: the facts are mended, or the doubt remains. */
@Component
class ActOnTheAdvice implements FormHandler {
    private static final Set<String> MENDABLE = Set.of(
            "adultInvolved",
            "irCoercion",
            "irCapacity",
            "irUnusualActs",
            "irUnder13SexualActs",
            "irImmediateRisk",
            "informationSufficient",
            "manageableInSchool");

    private final CaseFiles files;

    ActOnTheAdvice(CaseFiles files) {
        this.files = files;
    }

    @Override
    public String form() {
        return "act-on-the-advice";
    }

    @Override
    public Set<String> ownFields() {
        return MENDABLE;
    }

    @Override
    public Map<ProcessVariable, Object> accept(TaskAnswers answers) {
        FactChanges mended = MendedFacts.among(MENDABLE, answers);
        if (mended.isEmpty() && answers.text("mashConsulted").isEmpty()) {
            throw new Refusal(
                    "\"mashConsulted\" is needed where no fact is mended: mend one, or say that the doubt remains");
        }
        MendedFacts.keep(mended, answers, files);
        return Map.of();
    }
}
