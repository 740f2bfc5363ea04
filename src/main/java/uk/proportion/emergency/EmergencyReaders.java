package uk.proportion.emergency;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.proportion.access.CurrentUser;
import uk.proportion.access.Role;
import uk.proportion.access.User;
import uk.proportion.workflow.Refusal;

/** Who may ask for emergency access, and who may agree to it. A school's people never. */
@Component
class EmergencyReaders {
    private static final Set<Role> AGREE = EnumSet.of(Role.SUPERVISOR, Role.INSPECTOR, Role.TEAM_MANAGER);

    private final CurrentUser currentUser;

    EmergencyReaders(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    /** @throws Refusal where whoever is signed in may not ask */
    User asking() {
        return currentUser
                .find()
                .filter(user -> user.roles().stream().anyMatch(Role::mayReadInAnEmergency))
                .orElseThrow(() -> Refusal.notAllowed("Emergency access is for police officers and social workers"));
    }

    boolean mayAgree(User user) {
        return user.roles().stream().anyMatch(AGREE::contains);
    }

    /** @throws Refusal where whoever is signed in may not agree to that request */
    User answering(EmergencyRecord request) {
        User user = asking();
        if (!mayAgree(user)) {
            throw Refusal.notAllowed("A supervisor, an inspector or a team manager has to answer: ask one of them");
        }
        if (user.id().equals(request.askedBy)) {
            throw Refusal.notAllowed("You have asked for it yourself: somebody else has to answer");
        }
        return user;
    }
}
