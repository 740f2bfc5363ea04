package uk.proportion.workflow;

import java.util.Map;
import java.util.Set;
import uk.proportion.casefile.ChildVoice;
import uk.proportion.casefile.ChildVoice.Answer;

/**
 * The fields by which every form asks whether a child was heard and the parents were spoken with: {@code wishesAsked} (YES, NO)
 * and {@code parentsContacted} (YES, NOT_YET, NOT_SAFE). Parents whom it is not safe to involve are not asked about further.
 */
public final class VoiceFields {
    /** The fields that are no facts of the vocabulary. */
    public static final Set<String> OWN = Set.of("wishesAsked", "parentsContacted");

    private static final Map<String, Answer> WISHES = Map.of("YES", Answer.CHILD_ASKED, "NO", Answer.CHILD_NOT_ASKED);
    private static final Map<String, Answer> PARENTS = Map.of(
            "YES", Answer.PARENTS_CONTACTED,
            "NOT_SAFE", Answer.PARENTS_NOT_SAFE,
            "NOT_YET", Answer.PARENTS_NOT_YET);

    private VoiceFields() {}

    /** Keeps what the form was answered about the child of its task; a question that it hid is not answered by it. */
    public static void keep(TaskAnswers answers, ChildVoice voice) {
        answers.text("wishesAsked").map(WISHES::get).ifPresent(answer -> keep(answers, answer, voice));
        if ("NO".equals(answers.text("parentsSafeToInform").orElse(null))) {
            keep(answers, Answer.PARENTS_NOT_SAFE, voice);
        } else {
            answers.text("parentsContacted").map(PARENTS::get).ifPresent(answer -> keep(answers, answer, voice));
        }
    }

    private static void keep(TaskAnswers answers, Answer answer, ChildVoice voice) {
        voice.keep(answers.reference(), answers.subject(), answer, answers.by());
    }
}
