package uk.proportion.emergency;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.Chronology;
import uk.proportion.workflow.FormHandler;
import uk.proportion.workflow.ProcessVariable;
import uk.proportion.workflow.TaskAnswers;

/** The partnership's manager says whether it was needed; the agencies that take part are told. */
@Component
class ReviewTheEmergencyAccess implements FormHandler {
    private static final String REVIEW = "emergencyReview";
    private static final Map<String, String> FOUND = Map.of(
            "NEEDED", "needed",
            "NOT_NEEDED", "not needed",
            "TAKEN_UP", "doubtful, and taken up with the organisation");

    private final Chronology chronology;

    ReviewTheEmergencyAccess(Chronology chronology) {
        this.chronology = chronology;
    }

    @Override
    public String form() {
        return "review-the-emergency-access";
    }

    @Override
    public Set<String> ownFields() {
        return Set.of(REVIEW);
    }

    @Override
    public Map<ProcessVariable, Object> accept(TaskAnswers answers) {
        String summary = "The partnership's manager found the emergency access " + FOUND.get(answers.required(REVIEW));
        chronology.add(answers.reference(), answers.by(), "EMERGENCY_REVIEWED", "case", summary);
        return Map.of();
    }
}
