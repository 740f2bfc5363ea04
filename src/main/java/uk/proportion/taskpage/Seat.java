package uk.proportion.taskpage;

import java.util.Map;
import uk.proportion.draft.HalfFilled;
import uk.proportion.shared.CaseReference;
import uk.proportion.workflow.FormDefinition;
import uk.proportion.workflow.TaskAtHand;

/**
 * Which form somebody sits down to.
 *
 * @param title what is to do
 * @param base the address under which its pages are
 * @param task the task; {@code null} for a form that begins something
 * @param variables what the form may show of its process, or is told by the page that leads to it
 */
record Seat(
        HalfFilled half,
        FormDefinition form,
        String title,
        String base,
        TaskAtHand task,
        Map<String, Object> variables) {

    static Seat of(TaskAtHand task) {
        return new Seat(
                HalfFilled.task(task.id()), task.form(), task.title(), "/tasks/" + task.id(), task, task.variables());
    }

    static Seat of(FormDefinition startForm, String title, String base, Map<String, Object> told) {
        return new Seat(HalfFilled.start(startForm.id()), startForm, title, base, null, told);
    }

    CaseReference reference() {
        return task == null ? null : task.reference();
    }

    String subject() {
        return task == null ? "case" : task.subject();
    }

    /** The address of one of its pages. */
    public String at(FormPage page) {
        return base + "/" + page.number();
    }
}
