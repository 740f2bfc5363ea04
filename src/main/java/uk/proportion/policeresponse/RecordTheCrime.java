package uk.proportion.policeresponse;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import uk.proportion.calendar.Deadlines;
import uk.proportion.casefile.Assessment;
import uk.proportion.casefile.CaseFiles;
import uk.proportion.guidance.CaseFacts;
import uk.proportion.shared.Nation;
import uk.proportion.workflow.FormHandler;
import uk.proportion.workflow.ProcessVariable;
import uk.proportion.workflow.Refusal;
import uk.proportion.workflow.TaskAnswers;

/** Keeps the force's number of a recorded crime; recording after 24 clock hours needs a rationale (HOCR 2026/27 p.10). */
@Component
class RecordTheCrime implements FormHandler {
    private static final Pattern FORCE_REFERENCE = Pattern.compile("[A-Za-z0-9/ -]{3,40}");
    private static final String FIELD = "forceReference";

    private final CaseFiles files;
    private final Assessment assessment;
    private final Deadlines deadlines;
    private final Clock clock;

    RecordTheCrime(CaseFiles files, Assessment assessment, Deadlines deadlines, Clock clock) {
        this.files = files;
        this.assessment = assessment;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "record-the-crime";
    }

    @Override
    public Set<String> ownFields() {
        return Set.of(FIELD);
    }

    @Override
    public Map<ProcessVariable, Object> accept(TaskAnswers answers) {
        String number = answers.required(FIELD).strip();
        if (!FORCE_REFERENCE.matcher(number).matches()) {
            throw new Refusal(
                    "\"The force's crime number\" takes 3 to 40 letters, digits, / and -: copy the number alone");
        }
        if (isLate(answers) && answers.text("reason").isEmpty()) {
            throw new Refusal("\"Why it is recorded late\" is needed: the time for recording has passed, say why");
        }
        files.recordCrime(answers.reference(), answers.subject(), number, answers.by());
        return Map.of();
    }

    private boolean isLate(TaskAnswers answers) {
        CaseFacts facts = assessment.facts(answers.reference());
        Nation nation = Nation.valueOf((String) facts.incident().get("nation"));
        return facts.incident().get("policeReceivedAt") instanceof String received
                && clock.instant()
                        .isAfter(due(nation, OffsetDateTime.parse(received).toInstant()));
    }

    private Instant due(Nation nation, Instant received) {
        return deadlines.due("crimeRecord", nation, received);
    }
}
