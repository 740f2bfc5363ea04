package uk.proportion.policeresponse;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.CaseFiles;
import uk.proportion.casefile.Chronology;
import uk.proportion.casefile.Clocks;
import uk.proportion.workflow.FormHandler;
import uk.proportion.workflow.ProcessVariable;
import uk.proportion.workflow.Refusal;
import uk.proportion.workflow.TaskAnswers;

/** Keeps the force's number of a recorded crime; recording after its time has passed needs a rationale (HOCR 2026/27 p.10). */
@Component
class RecordTheCrime implements FormHandler {
    private static final Pattern FORCE_REFERENCE = Pattern.compile("[A-Za-z0-9/ -]{3,40}");
    private static final String FIELD = "forceReference";
    private static final String LATE = "lateRationale";
    private static final String STEP = "crimeRecord";

    private final CaseFiles files;
    private final Clocks clocks;
    private final Chronology chronology;
    private final Clock clock;

    RecordTheCrime(CaseFiles files, Clocks clocks, Chronology chronology, Clock clock) {
        this.files = files;
        this.clocks = clocks;
        this.chronology = chronology;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "record-the-crime";
    }

    @Override
    public Set<String> ownFields() {
        return Set.of(FIELD, LATE);
    }

    @Override
    public Map<ProcessVariable, Object> accept(TaskAnswers answers) {
        String number = answers.required(FIELD).strip();
        if (!FORCE_REFERENCE.matcher(number).matches()) {
            throw new Refusal(
                    "\"The force's crime number\" takes 3 to 40 letters, digits, / and -: copy the number alone");
        }
        if (isLate(answers)) {
            explain(answers);
        }
        files.recordCrime(answers.reference(), answers.subject(), number, answers.by());
        return Map.of();
    }

    private boolean isLate(TaskAnswers answers) {
        return clock.instant().isAfter(clocks.due(answers.reference(), STEP, answers.subject()));
    }

    private void explain(TaskAnswers answers) {
        String rationale = answers.text(LATE)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> new Refusal(
                        "\"Why it is recorded late\" is needed: the time for recording has passed, say why"));
        clocks.explain(answers.reference(), STEP, answers.subject(), rationale);
        chronology.add(
                answers.reference(),
                answers.by(),
                "RECORDED_LATE",
                answers.subject(),
                "Recorded after the time for it had passed",
                rationale);
    }
}
