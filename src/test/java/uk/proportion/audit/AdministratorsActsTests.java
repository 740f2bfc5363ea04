package uk.proportion.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.proportion.Browser;
import uk.proportion.MutableClock;
import uk.proportion.WholeProduct;
import uk.proportion.access.DemoSignIn;

/** Who is given access, by whom, and who comes and goes. */
@WholeProduct
class AdministratorsActsTests {
    private static final String SECRET = "A long enough Secret 17!";

    @Autowired
    TestRestTemplate rest;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    IdentityService identity;

    @Autowired
    MutableClock clock;

    @Test
    void whatAdministratorsDoToUsersAndGroupsIsOnRecordAndNoPasswordIs() {
        Map<String, Object> profile = Map.of("id", "sw2.borough", "firstName", "Zara", "lastName", "Newcomer");
        send(HttpMethod.POST, "/user/create", Map.of("profile", profile, "credentials", Map.of("password", SECRET)));
        send(HttpMethod.PUT, "/group/borough-sw/members/sw2.borough", null);
        send(
                HttpMethod.PUT,
                "/user/sw2.borough/credentials",
                Map.of("password", SECRET + "2", "authenticatedUserPassword", DemoSignIn.PASSWORD));
        send(HttpMethod.PUT, "/user/sw2.borough/profile", Map.of("id", "sw2.borough", "firstName", "Zara"));
        send(HttpMethod.DELETE, "/group/borough-sw/members/sw2.borough", null);
        send(HttpMethod.DELETE, "/user/sw2.borough", null);

        assertThat(jdbc.queryForList(
                        "select kind || ' ' || who || ' ' || codes from audit_entry where subject = 'sw2.borough'"
                                + " order by recorded_at, place",
                        String.class))
                .containsExactly(
                        "USER_CREATED admin {}",
                        "MEMBERSHIP_CREATED admin {\"group\":\"borough-sw\"}",
                        "PASSWORD_CHANGED admin {}",
                        "USER_CHANGED admin {}",
                        "MEMBERSHIP_DELETED admin {\"group\":\"borough-sw\"}",
                        "USER_DELETED admin {}");
        assertThat(jdbc.queryForList("select codes from audit_entry", String.class))
                .noneMatch(AdministratorsActsTests::tells);
        assertThat(jdbc.queryForList("select words from audit_payload", String.class))
                .noneMatch(AdministratorsActsTests::tells);
    }

    @Test
    void aGroupThatIsMadeChangedAndDeletedIsOnRecord() {
        send(HttpMethod.POST, "/group/create", Map.of("id", "walkers", "name", "Walkers"));
        send(HttpMethod.PUT, "/group/walkers", Map.of("id", "walkers", "name", "Wanderers"));
        send(HttpMethod.DELETE, "/group/walkers", null);
        assertThat(kindsAbout("walkers")).containsExactly("GROUP_CREATED", "GROUP_CHANGED", "GROUP_DELETED");
    }

    @Test
    void whatIsRefusedOrChangesNothingLeavesNoEntryOfAnAct() {
        int before = acts();
        assertThat(sent("dsl.greenfield", HttpMethod.DELETE, "/user/officer.north", null)
                        .is2xxSuccessful())
                .isFalse();
        sent("admin", HttpMethod.DELETE, "/group/borough-sw/members/officer.north", null);
        assertThat(acts()).isEqualTo(before);
        assertThat(identity.createUserQuery().userId("officer.north").count()).isOne();
    }

    @Test
    void whoComesAndGoesIsOnRecordWhetherTheySignOutOrTheirTimeRunsOut() {
        Set<UUID> before = comingsAndGoings().keySet();
        Browser manager = new Browser(rest).signIn("manager");
        manager.signOut();
        manager.signIn("manager");
        clock.standAt(clock.instant().plus(Duration.ofMinutes(16)));
        manager.open("/");
        manager.open("/");
        Map<UUID, String> fresh = comingsAndGoings();
        fresh.keySet().removeAll(before);
        assertThat(fresh.values()).containsExactly("SIGNED_IN", "SIGNED_OUT", "SIGNED_IN", "SESSION_ENDED");
    }

    /** Their kinds in order; other tests may have come and gone at a time that is still ahead. */
    private Map<UUID, String> comingsAndGoings() {
        Map<UUID, String> kinds = new LinkedHashMap<>();
        jdbc.query(
                "select id, kind from audit_entry where who = 'manager' and kind like 'SIGNED%' or kind = 'SESSION_ENDED'"
                        + " and subject = 'manager' order by recorded_at",
                row -> {
                    kinds.put(row.getObject("id", UUID.class), row.getString("kind"));
                });
        return kinds;
    }

    private int acts() {
        return jdbc.queryForObject(
                "select count(*) from audit_entry where kind like 'USER%' or kind like 'GROUP%' or kind like 'MEMBER%'",
                Integer.class);
    }

    private List<String> kindsAbout(String subject) {
        return jdbc.queryForList(
                "select kind from audit_entry where subject = ? order by recorded_at, place", String.class, subject);
    }

    private void send(HttpMethod method, String path, Object body) {
        assertThat(sent("admin", method, path, body)).as(path).isEqualTo(HttpStatus.NO_CONTENT);
    }

    private HttpStatusCode sent(String user, HttpMethod method, String path, Object body) {
        return rest.withBasicAuth(user, DemoSignIn.PASSWORD)
                .exchange("/engine-rest" + path, method, new HttpEntity<>(body), JsonNode.class)
                .getStatusCode();
    }

    private static boolean tells(String text) {
        return text.contains(SECRET) || text.contains("Newcomer");
    }
}
