package uk.proportion.policeresponse;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.Assessment;
import uk.proportion.casefile.CaseFiles;
import uk.proportion.casefile.FactChanges;
import uk.proportion.guidance.Offences;
import uk.proportion.shared.CaseReference;
import uk.proportion.shared.CrimeId;
import uk.proportion.workflow.FormHandler;
import uk.proportion.workflow.ProcessVariable;
import uk.proportion.workflow.Refusal;
import uk.proportion.workflow.TaskAnswers;

/** Lists one candidate crime: one per victim and per offender or group (HOCR 2026/27 p.12). */
@Component
class PutACrimeForward implements FormHandler {
    private static final String PLACE = "place";
    private static final Set<String> NOBODY = Set.of("NONE");
    private static final Set<String> NO_CHILD = Set.of("STATE", "ADULT");

    private final Assessment assessment;
    private final CaseFiles files;
    private final Offences offences;

    PutACrimeForward(Assessment assessment, CaseFiles files, Offences offences) {
        this.assessment = assessment;
        this.files = files;
        this.offences = offences;
    }

    @Override
    public String form() {
        return "put-a-crime-forward";
    }

    /** The place is the crime's own; as a bare fact it would be the incident's where no crime is put forward. */
    @Override
    public Set<String> ownFields() {
        return Set.of("anyCrime", "anotherCrime", PLACE);
    }

    @Override
    public String subject(TaskAnswers answers) {
        return isCrime(answers) ? CrimeId.at(listed(answers.reference())).value() : answers.subject();
    }

    @Override
    public Map<ProcessVariable, Object> accept(TaskAnswers answers) {
        if (!isCrime(answers)) {
            return Map.of(ProcessVariable.ANOTHER_CRIME, "NO");
        }
        check(answers);
        String crime = CrimeId.at(listed(answers.reference()) - 1).value();
        answers.text(PLACE)
                .ifPresent(place -> files.record(
                        answers.reference(), FactChanges.ofCrime(crime, Map.of(PLACE, place)), answers.by()));
        return Map.of(ProcessVariable.ANOTHER_CRIME, answers.required("anotherCrime"));
    }

    private void check(TaskAnswers answers) {
        String person = answers.required("person");
        String victim = answers.required("victim");
        require(isKnown(answers, person, NOBODY), "Who may have committed it?", "choose somebody of this case");
        require(isKnown(answers, victim, NO_CHILD), "Who is the victim?", "choose somebody of this case");
        require(!person.equals(victim), "Who is the victim?", "choose somebody else, or the state");
        boolean listed = offences.find(answers.required("offence")).isPresent();
        require(listed, "Which offence?", "choose from the offence table");
    }

    private boolean isKnown(TaskAnswers answers, String letter, Set<String> others) {
        return others.contains(letter) || files.letters(answers.reference()).contains(letter);
    }

    private static void require(boolean holds, String field, String mend) {
        if (!holds) {
            throw new Refusal("\"%s\" cannot be so: %s".formatted(field, mend));
        }
    }

    /** The highest number that a crime of the case has. */
    private int listed(CaseReference reference) {
        return assessment.facts(reference).crimes().keySet().stream()
                .mapToInt(crime -> Integer.parseInt(crime.substring(1)))
                .max()
                .orElse(0);
    }

    private static boolean isCrime(TaskAnswers answers) {
        return "YES".equals(answers.required("anyCrime"));
    }
}
