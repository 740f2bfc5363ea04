package uk.proportion.workflow;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.proportion.access.CurrentUser;
import uk.proportion.access.User;
import uk.proportion.casefile.Authorship;
import uk.proportion.casefile.InvalidFacts;
import uk.proportion.shared.CaseReference;

/** Takes a submitted start form to its door, after the same checks as for any task. */
@Component
class StartForms {
    private final FormDefinitions forms;
    private final FormValidation validation;
    private final Map<String, StartDoor> doors;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;

    StartForms(
            FormDefinitions forms,
            FormValidation validation,
            List<StartDoor> doors,
            CurrentUser currentUser,
            ApplicationEventPublisher events) {
        this.forms = forms;
        this.validation = validation;
        this.doors = doors.stream().collect(Collectors.toMap(StartDoor::form, Function.identity()));
        this.currentUser = currentUser;
        this.events = events;
    }

    /** Whether somebody may begin something with that form. */
    boolean have(String form) {
        return form != null && doors.containsKey(form);
    }

    /**
     * Takes the answers of a start form.
     *
     * @param form the form's id; {@code null} where the process has none
     * @return the case that they are about
     * @throws Refusal where they cannot be accepted, or nobody starts that process by a form
     */
    CaseReference take(String form, Map<String, Object> submitted) {
        if (!have(form)) {
            throw Refusal.notAllowed("This is not started by hand: report an incident, or add facts to a case");
        }
        User user = currentUser.get();
        Map<String, Object> answers = validation.check(forms.get(form), TaskDoor.plain(submitted), Map.of());
        try {
            CaseReference reference =
                    doors.get(form).take(answers, new Authorship(user.id(), user.organisation(), form));
            events.publishEvent(new StartFormTaken(form, user.id()));
            return reference;
        } catch (InvalidFacts invalid) {
            throw new Refusal(invalid.getMessage());
        }
    }
}
