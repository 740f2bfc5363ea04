package uk.proportion.workflow;

import java.util.Map;
import org.springframework.stereotype.Component;
import uk.proportion.access.CurrentUser;
import uk.proportion.access.User;
import uk.proportion.casefile.Authorship;
import uk.proportion.casefile.InvalidFacts;
import uk.proportion.shared.CaseReference;

/** Opens a case file from a submitted start form, after the same checks as for any task. */
@Component
class CaseOpening {
    private final FormDefinitions forms;
    private final FormValidation validation;
    private final StartDoor door;
    private final CurrentUser currentUser;

    CaseOpening(FormDefinitions forms, FormValidation validation, StartDoor door, CurrentUser currentUser) {
        this.forms = forms;
        this.validation = validation;
        this.door = door;
        this.currentUser = currentUser;
    }

    CaseReference open(Map<String, Object> submitted) {
        User user = currentUser.get();
        Map<String, Object> answers = validation.check(forms.get(door.form()), TaskDoor.plain(submitted), Map.of());
        try {
            return door.open(answers, new Authorship(user.id(), user.organisation(), door.form()));
        } catch (InvalidFacts invalid) {
            throw new Refusal(invalid.getMessage());
        }
    }
}
