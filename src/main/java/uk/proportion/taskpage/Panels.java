package uk.proportion.taskpage;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.proportion.page.Panel;
import uk.proportion.page.TaskPanel;

/** What other modules show with a form. */
@Component
class Panels {
    private final List<TaskPanel> panels;

    Panels(List<TaskPanel> panels) {
        this.panels = List.copyOf(panels);
    }

    List<Panel> of(Questionnaire form) {
        TaskPanel.Shown shown = new TaskPanel.Shown(
                form.seat().reference(), form.seat().subject(), form.form().id(), form.toSend());
        return panels.stream()
                .filter(panel -> panel.appliesTo(form.form().id()))
                .map(panel -> panel.show(shown))
                .flatMap(Optional::stream)
                .toList();
    }
}
