package uk.proportion.schoolreview;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.proportion.workflow.Departing;
import uk.proportion.workflow.FormHandler;
import uk.proportion.workflow.ProcessVariable;
import uk.proportion.workflow.TaskAnswers;

/** A person's choice, with the reason either way. */
@Component
class DecideWhetherToReferToSocialCare implements FormHandler {
    private static final String REFER = "referToSocialCare";

    private final SocialCareQuestion question;

    DecideWhetherToReferToSocialCare(SocialCareQuestion question) {
        this.question = question;
    }

    @Override
    public String form() {
        return "decide-whether-to-refer-to-social-care";
    }

    @Override
    public Set<String> ownFields() {
        return Set.of(REFER);
    }

    /** A child is not referred although T5 says more than advice. */
    @Override
    public List<Departing> departures(TaskAnswers answers) {
        return "NO".equals(answers.required(REFER)) ? question.departures(answers.reference()) : List.of();
    }

    @Override
    public Map<ProcessVariable, Object> accept(TaskAnswers answers) {
        question.answer(answers.reference(), "YES".equals(answers.required(REFER)), answers.by());
        return Map.of();
    }
}
