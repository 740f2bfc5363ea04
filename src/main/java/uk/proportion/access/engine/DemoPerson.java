package uk.proportion.access.engine;

import java.util.List;
import java.util.stream.Stream;
import uk.proportion.access.Role;
import uk.proportion.shared.OrganisationId;

/** Someone made up, with one role in one organisation of the demonstration. */
record DemoPerson(String id, String firstName, String lastName, OrganisationId organisation, Role role) {

    /** Everyone, organisation by organisation, in the order in which they meet a case. */
    static List<DemoPerson> all() {
        return Stream.of(school(), police(), socialCare(), partnership())
                .flatMap(List::stream)
                .toList();
    }

    private static List<DemoPerson> school() {
        return List.of(
                person("dsl.greenfield", "Helen", "Archer", "greenfield", Role.DSL),
                person("head.greenfield", "Martin", "Okafor", "greenfield", Role.HEADTEACHER),
                person("dsl.riverside", "Carys", "Bevan", "riverside", Role.DSL),
                person("head.riverside", "Gareth", "Pugh-Lewis", "riverside", Role.HEADTEACHER));
    }

    private static List<DemoPerson> police() {
        return List.of(
                person("officer.north", "Priya", "Sandhu", "north", Role.OFFICER),
                person("supervisor.north", "Tom", "Whitlock", "north", Role.SUPERVISOR),
                person("inspector.north", "Ruth", "Calder", "north", Role.INSPECTOR),
                person("ddm.north", "Alan", "Fairhurst", "north", Role.DECISION_MAKER),
                person("registrar.north", "Joy", "Mensah", "north", Role.REGISTRAR),
                person("officer.south", "Rhys", "Prosser", "south", Role.OFFICER),
                person("supervisor.south", "Nia", "Howells", "south", Role.SUPERVISOR),
                person("inspector.south", "Owen", "Treharne", "south", Role.INSPECTOR),
                person("ddm.south", "Sian", "Gethin", "south", Role.DECISION_MAKER),
                person("registrar.south", "Dewi", "Maddox", "south", Role.REGISTRAR));
    }

    private static List<DemoPerson> socialCare() {
        return List.of(
                person("sw.borough", "Grace", "Adeyemi", "borough", Role.SOCIAL_WORKER),
                person("tm.borough", "Colin", "Redfern", "borough", Role.TEAM_MANAGER),
                person("sw.cwm", "Eleri", "Vaughan", "cwm", Role.SOCIAL_WORKER),
                person("tm.cwm", "Huw", "Penry", "cwm", Role.TEAM_MANAGER));
    }

    private static List<DemoPerson> partnership() {
        return List.of(
                person("manager", "Judith", "Lowe", "partnership", Role.MANAGER),
                person("auditor", "Samuel", "Birch", "partnership", Role.AUDITOR),
                person("admin", "Farah", "Malik", "partnership", Role.ADMINISTRATOR));
    }

    private static DemoPerson person(String id, String firstName, String lastName, String organisation, Role role) {
        return new DemoPerson(id, firstName, lastName, new OrganisationId(organisation), role);
    }
}
