package uk.proportion.access.engine;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import uk.proportion.access.DemoSignIn;
import uk.proportion.access.Directory;
import uk.proportion.access.Organisation;
import uk.proportion.access.Organisations;
import uk.proportion.access.Role;
import uk.proportion.shared.Agency;
import uk.proportion.shared.Nation;
import uk.proportion.shared.OrganisationId;

/** The organisations and people of the demonstration; who is there already is left alone. */
@Component
@Profile(DemoSignIn.PROFILE)
class DemoPeople {
    private final Organisations organisations;
    private final Directory directory;
    private final IdentityService identity;

    DemoPeople(Organisations organisations, Directory directory, IdentityService identity) {
        this.organisations = organisations;
        this.directory = directory;
        this.identity = identity;
    }

    void foundOrganisations() {
        found("partnership", "Northern and Southern Safeguarding Partnership", Agency.PARTNERSHIP, null, null, null);
        foundArea(Nation.ENGLAND, new Force("north", "North Police"), new Authority("borough", "Borough Council"));
        foundArea(
                Nation.WALES,
                new Force("south", "South Wales Valleys Police"),
                new Authority("cwm", "Cyngor Cwm Council"));
        found("greenfield", "Greenfield School", Agency.SCHOOL, Nation.ENGLAND, "north", "borough");
        found("riverside", "Riverside School", Agency.SCHOOL, Nation.WALES, "south", "cwm");
    }

    void openAccounts() {
        DemoPerson.all().forEach(this::openAccount);
    }

    /** A force and an authority serve each other's cases, so the force is founded first and completed afterwards. */
    private void foundArea(Nation nation, Force force, Authority authority) {
        found(force.id, force.name, Agency.POLICE, nation, null, null);
        found(authority.id, authority.name, Agency.SOCIAL_CARE, nation, force.id, null);
        found(force.id, force.name, Agency.POLICE, nation, null, authority.id);
    }

    private void found(String id, String name, Agency agency, Nation nation, String force, String authority) {
        organisations.save(
                new Organisation(new OrganisationId(id), name, agency, nation, idOrNull(force), idOrNull(authority)),
                nation == Nation.WALES ? "South" : "North");
    }

    private static OrganisationId idOrNull(String value) {
        return value == null ? null : new OrganisationId(value);
    }

    private void openAccount(DemoPerson person) {
        if (identity.createUserQuery().userId(person.id()).count() > 0) {
            return;
        }
        User user = identity.newUser(person.id());
        user.setFirstName(person.firstName());
        user.setLastName(person.lastName());
        user.setPassword(DemoSignIn.PASSWORD);
        identity.saveUser(user);
        identity.createMembership(person.id(), directory.groupOf(person.organisation(), person.role()));
        if (person.role() == Role.ADMINISTRATOR) {
            identity.createMembership(person.id(), Groups.ENGINE_ADMINISTRATORS);
        }
    }

    private record Force(String id, String name) {}

    private record Authority(String id, String name) {}
}
