package uk.proportion.recording;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import uk.proportion.casefile.Assessment;
import uk.proportion.casefile.CaseFiles;
import uk.proportion.casefile.ChildVoice;
import uk.proportion.casefile.ChildVoice.Answer;
import uk.proportion.casefile.ChildVoice.Question;
import uk.proportion.casefile.FactChanges;
import uk.proportion.shared.CaseReference;
import uk.proportion.workflow.TaskAnswers;

/**
 * What has to be on file about the person of a crime before an outcome: what the child wants, and the contact with the parents,
 * or why not. A cancellation takes a mark away and waits for neither.
 */
@Service
public class VoiceOfThePerson {
    /** Free text by which the officer says it where nobody has asked before. */
    static final List<String> TEXTS = List.of("wishes", "whyNotAsked", "whyParentsNotContacted");

    private static final String WISHES_ASKED = "wishesAsked";
    private static final String PARENTS_CONTACTED = "parentsContacted";
    private static final Map<String, Answer> ANSWERS = Map.of(
            WISHES_ASKED + "YES", Answer.CHILD_ASKED,
            WISHES_ASKED + "NO", Answer.CHILD_NOT_ASKED,
            PARENTS_CONTACTED + "YES", Answer.PARENTS_CONTACTED,
            PARENTS_CONTACTED + "NOT_SAFE", Answer.PARENTS_NOT_SAFE);
    private static final Map<Question, String> SENTENCES = Map.of(
            Question.WISHES, "it has to be on file what the child wants, or why nobody has asked",
            Question.PARENTS, "it has to be on file that the parents were spoken with, or why not");

    private final ChildVoice voice;
    private final Assessment assessment;
    private final CaseFiles files;

    VoiceOfThePerson(ChildVoice voice, Assessment assessment, CaseFiles files) {
        this.voice = voice;
        this.assessment = assessment;
        this.files = files;
    }

    /** What is not on file yet and has to be before that code. */
    public Set<Question> missing(CaseReference reference, String crime, String code) {
        return CrimeSituation.isCancellation(code)
                ? Set.of()
                : voice.missing(reference).getOrDefault(person(reference, crime), Set.of());
    }

    /** The same in words. */
    List<String> unheard(CaseReference reference, String crime, String code) {
        return missing(reference, crime, code).stream()
                .map(SENTENCES::get)
                .sorted()
                .toList();
    }

    /** Keeps what the officer was told. */
    void keep(TaskAnswers answers) {
        String person = person(answers.reference(), answers.subject());
        FactChanges said = FactChanges.none();
        TEXTS.forEach(
                key -> answers.text(key).ifPresent(text -> said.child(person).put(key, text)));
        files.record(answers.reference(), said, answers.by());
        List.of(WISHES_ASKED, PARENTS_CONTACTED)
                .forEach(question -> answers.text(question)
                        .map(answer -> ANSWERS.get(question + answer))
                        .ifPresent(answer -> voice.keep(answers.reference(), person, answer, answers.by())));
    }

    private String person(CaseReference reference, String crime) {
        return (String) assessment.facts(reference).crimes().get(crime).get("person");
    }
}
