package uk.proportion;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import uk.proportion.access.Role;
import uk.proportion.access.User;
import uk.proportion.casefile.SameChildNow;
import uk.proportion.shared.OrganisationId;

/** Whoever reports is told of an open case about the same child, if it is one of their own organisation's, and of no other. */
@WholeProduct
class SearchBeforeCreateTests {
    private static final String DSL = "dsl.greenfield";
    private static final String BORN = "2011-05-31";

    @Autowired
    TestRestTemplate rest;

    @Autowired
    ProcessEngine engine;

    @Autowired
    SameChildNow sameChild;

    private RestDesk desk;
    private String name;

    @BeforeEach
    void aChildOfItsOwn() {
        desk = RestDesk.ofNoCase(rest, engine);
        name = "Odile " + UUID.randomUUID().toString().replaceAll("[^a-f]", "x");
    }

    @Test
    void theSecondReportIsTakenAndNamesTheFirst() {
        String first = report(DSL, name, Map.of()).path("reference").asText();
        JsonNode second = report(DSL, name.toUpperCase(Locale.ROOT), Map.of());
        assertThat(second.path("reference").asText()).isNotEqualTo(first);
        assertThat(second.path("openCases")).hasSize(1);
        assertThat(second.path("openCases").path(0).asText()).isEqualTo(first);
        assertThat(report(DSL, "Somebody Else", Map.of()).has("openCases")).isFalse();
    }

    @Test
    void nobodyIsToldOfACaseOfOthersNorBySomeOtherStatement() {
        report(DSL, name, Map.of());
        JsonNode polices = report("officer.south", name, Map.of("school", "riverside"));
        assertThat(polices.has("openCases")).isFalse();

        User officer =
                new User("officer.north", new OrganisationId("north"), Role.OFFICER.agency(), Set.of(Role.OFFICER));
        assertThat(sameChild.openCases(officer, name, BORN)).isEmpty();
        assertThat(sameChild.openCases(officer, "Nobody At All", BORN)).isEmpty();
        assertThat(sameChild.openCases(officer, null, BORN)).isEmpty();
        assertThat(sameChild.openCases(officer, name, "")).isEmpty();
    }

    @Test
    void aLeadWhoIsAccusedInItIsNotTold() {
        report(
                "officer.north",
                name,
                Map.of("school", "greenfield", "staffAllegation", "YES", "accusedStaff", "SAFEGUARDING_LEAD"));
        User lead = new User(DSL, new OrganisationId("greenfield"), Role.DSL.agency(), Set.of(Role.DSL));
        User head = new User(
                "head.greenfield",
                new OrganisationId("greenfield"),
                Role.HEADTEACHER.agency(),
                Set.of(Role.HEADTEACHER));
        assertThat(sameChild.openCases(lead, name, BORN)).isEmpty();
        assertThat(sameChild.openCases(head, name, BORN)).hasSize(1);
    }

    private JsonNode report(String user, String child, Map<String, Object> incident) {
        Map<String, Object> facts = new java.util.HashMap<>(Map.of("material", "CHILD_PHOTO", "youthProduced", "YES"));
        facts.putAll(incident);
        Map<String, Object> report = Map.of(
                "incident",
                facts,
                "children",
                Map.of("A", Map.of("roles", List.of("DEPICTED"), "name", child, "dateOfBirth", BORN)));
        return desk.report(user, UUID.randomUUID().toString(), report).getBody();
    }
}
