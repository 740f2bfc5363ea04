package uk.proportion.access.engine;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;
import uk.proportion.access.Directory;
import uk.proportion.access.Organisation;
import uk.proportion.access.Role;

/** One group for each role of an organisation, with the rights of that role, and the engine's own administrators. */
@Component
class Groups {
    static final String ENGINE_ADMINISTRATORS = org.camunda.bpm.engine.authorization.Groups.CAMUNDA_ADMIN;

    private final IdentityService identity;
    private final Directory directory;
    private final Rights rights;

    Groups(IdentityService identity, Directory directory, Rights rights) {
        this.identity = identity;
        this.directory = directory;
        this.rights = rights;
    }

    void open(Organisation organisation) {
        for (Role role : Role.of(organisation.agency())) {
            String group = directory.groupOf(organisation.id(), role);
            save(
                    group,
                    organisation.name() + ", " + role.title(),
                    organisation.agency().name());
            rights.grant(group, role);
        }
    }

    void openEngineAdministrators() {
        save(
                ENGINE_ADMINISTRATORS,
                "Administrators of the process engine",
                org.camunda.bpm.engine.authorization.Groups.GROUP_TYPE_SYSTEM);
        rights.grantAdministration(ENGINE_ADMINISTRATORS);
    }

    private void save(String id, String name, String type) {
        if (identity.createGroupQuery().groupId(id).count() > 0) {
            return;
        }
        Group group = identity.newGroup(id);
        group.setName(name);
        group.setType(type);
        identity.saveGroup(group);
    }
}
