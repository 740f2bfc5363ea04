package uk.proportion.schoolreview;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.CaseFiles;
import uk.proportion.casefile.FactChanges;
import uk.proportion.workflow.FormHandler;
import uk.proportion.workflow.ProcessVariable;
import uk.proportion.workflow.Refusal;
import uk.proportion.workflow.TaskAnswers;

/** A case that the school keeps has been looked at again; what is new is decided on at once. */
@Component
class ReviewTheCase implements FormHandler {
    private static final String RESULT = "reviewResult";
    private static final Set<String> MENDABLE = Set.of(
            "adultInvolved",
            "irCoercion",
            "irCapacity",
            "irUnusualActs",
            "irUnder13SexualActs",
            "irImmediateRisk",
            "aggravatedYouth",
            "policeRequested",
            "manageableInSchool");

    private final SchoolActions actions;
    private final CaseFiles files;

    ReviewTheCase(SchoolActions actions, CaseFiles files) {
        this.actions = actions;
        this.files = files;
    }

    @Override
    public String form() {
        return "review-the-case";
    }

    @Override
    public Set<String> ownFields() {
        return Stream.concat(MENDABLE.stream(), Stream.of(RESULT)).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Map<ProcessVariable, Object> accept(TaskAnswers answers) {
        FactChanges mended = MendedFacts.among(MENDABLE, answers);
        if ("NEW_FACTS".equals(answers.required(RESULT)) && mended.isEmpty()) {
            throw new Refusal("\"%s\" says that something is new: answer what has changed below".formatted(RESULT));
        }
        actions.done(answers.reference(), SchoolAction.REVIEWED, answers.by());
        MendedFacts.keep(mended, answers, files);
        return Map.of();
    }
}
