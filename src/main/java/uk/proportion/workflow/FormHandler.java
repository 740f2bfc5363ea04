package uk.proportion.workflow;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a stage does with the answers of one of its forms beyond the facts, which are kept already. */
public interface FormHandler {

    /** The id of the form, such as {@code record-the-crime}. */
    String form();

    /** Fields of the form that are neither facts of the vocabulary nor a note; they are this handler's to keep. */
    default Set<String> ownFields() {
        return Set.of();
    }

    /** The subject that the form's facts are about, where it is not the task's own. */
    default String subject(TaskAnswers answers) {
        return answers.subject();
    }

    /** Under which name the chronology keeps that it was done: the form's, or that of what the form was about. */
    default String source(TaskAnswers answers) {
        return form();
    }

    /**
     * What of the answers departs from what guidance recommends. Asked once their facts are kept, before they are taken.
     */
    default List<Departing> departures(TaskAnswers answers) {
        return List.of();
    }

    /** The tables from which something departs that these answers sign as a second person. */
    default Set<String> seconds(TaskAnswers answers) {
        return Set.of();
    }

    /**
     * Takes the answers, in the transaction that completes the task.
     *
     * @return the codes on which the process goes on, by variable; usually none, because delegates read the case file
     * @throws Refusal where the answers cannot be accepted; then nothing is changed
     */
    default Map<ProcessVariable, Object> accept(TaskAnswers answers) {
        return Map.of();
    }
}
