package uk.proportion.audit.engine;

import java.util.Map;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.context.ApplicationEventPublisher;
import uk.proportion.shared.Occurrence;

/**
 * The engine's people and groups, where each change is on record with the transaction that makes it: whichever way it came, by
 * Admin, the engine's REST interface or our own set-up. Of a password it is on record that it was changed, and nothing else.
 */
class RecordedIdentities extends DbIdentityServiceProvider {
    private static final Map<String, String> DONE = Map.of(
            IdentityOperationResult.OPERATION_CREATE, "CREATED",
            IdentityOperationResult.OPERATION_UPDATE, "CHANGED",
            IdentityOperationResult.OPERATION_DELETE, "DELETED",
            IdentityOperationResult.OPERATION_UNLOCK, "UNLOCKED");

    private final ApplicationEventPublisher events;

    RecordedIdentities(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public IdentityOperationResult saveUser(User user) {
        boolean newPassword = ((UserEntity) user).hasNewPassword();
        IdentityOperationResult result = super.saveUser(user);
        boolean existed = IdentityOperationResult.OPERATION_UPDATE.equals(result.getOperation());
        return onRecord(existed && newPassword ? "PASSWORD" : "USER", user.getId(), result);
    }

    @Override
    public IdentityOperationResult deleteUser(String user) {
        return onRecord("USER", user, super.deleteUser(user));
    }

    @Override
    public IdentityOperationResult unlockUser(String user) {
        return onRecord("USER", user, super.unlockUser(user));
    }

    @Override
    public IdentityOperationResult saveGroup(Group group) {
        return onRecord("GROUP", group.getId(), super.saveGroup(group));
    }

    @Override
    public IdentityOperationResult deleteGroup(String group) {
        return onRecord("GROUP", group, super.deleteGroup(group));
    }

    @Override
    public IdentityOperationResult createMembership(String user, String group) {
        return onRecord("MEMBERSHIP", user, group, super.createMembership(user, group));
    }

    @Override
    public IdentityOperationResult deleteMembership(String user, String group) {
        return onRecord("MEMBERSHIP", user, group, super.deleteMembership(user, group));
    }

    private IdentityOperationResult onRecord(String what, String subject, IdentityOperationResult result) {
        return onRecord(what, subject, null, result);
    }

    private IdentityOperationResult onRecord(
            String what, String subject, String group, IdentityOperationResult result) {
        String done = DONE.get(result.getOperation());
        if (done != null) {
            events.publishEvent(new Occurrence(what + "_" + done, null, subject, Map.of(), null, false)
                    .with("group", group == null ? null : asCode(group)));
        }
        return result;
    }

    /** Groups that are none of ours may be called by what is no code. */
    private static String asCode(String group) {
        return group.replaceAll("[^\\p{Alnum}._-]", "_");
    }
}
