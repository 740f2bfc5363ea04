package uk.proportion.access.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import uk.proportion.Browser;

class OidcSignInTest extends WithAProvider {

    @Test
    void somebodyWhomNoTableKnowsSignsInAndWorksWithTheirTeamsTasksOnly() throws Exception {
        Task own = taskOf("greenfield-dsl");
        Task foreign = taskOf("north-officer");
        Browser browser = new Browser(http);
        ResponseEntity<String> signedIn = signIn(browser, "s1", List.of("/greenfield/safeguarding", "/everyone"));

        assertThat(signedIn.getHeaders().getLocation()).hasPath(TASKLIST);
        assertThat(browser.open("/").getBody())
                .contains("Mary Jones", "Designated safeguarding lead", "Greenfield School");
        assertThat(browser.open(TASKLIST).getBody()).contains("tasklist-api");
        assertThat(browser.get(TASKS, String.class).getBody())
                .contains(own.getId())
                .doesNotContain(foreign.getId());
        assertThat(browser.get("/api/cases/YP-2026-0000000-A", String.class).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(browser.open("/camunda/app/admin/default/").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    }

    @Test
    void whatWeCallThemTellsNothingAboutThem() throws Exception {
        signIn(new Browser(http), "mary.jones@school.example", List.of("/greenfield/safeguarding"));

        assertThat(database.sql("select distinct principal_name from spring_session where principal_name is not null")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allMatch(name -> name.matches("p-[0-9a-f]{32}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "greenfield-dsl",
                "camunda-admin",
                "/it",
                "/nowhere",
                "/mixed-up",
                "/greenfield/safeguarding,/north/officers"
            })
    void whoHasNoRoleInExactlyOneOrganisationIsRefused(String groups) throws Exception {
        Browser browser = new Browser(http);
        ResponseEntity<String> refused = signIn(browser, "s2", Arrays.asList(groups.split(",")));

        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(refused.getBody()).contains("no role here", "Sign in with your organisation");
        assertThat(browser.open("/").getHeaders().getLocation()).hasPath("/sign-in");
    }

    @Test
    void nobodyBecomesTheEnginesAdministratorByAClaim() throws Exception {
        Browser browser = new Browser(http);
        signIn(browser, "s3", List.of("/it", "camunda-admin", "/north/officers"));

        assertThat(browser.open("/").getBody()).contains("Police officer").doesNotContain("Admin");
        assertThat(browser.open("/camunda/app/admin/default/").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    }

    @ParameterizedTest
    @CsvSource({"aud, another-product", "nonce, another-request", "iss, https://another-provider.example"})
    void aTokenForAnotherProductRequestOrProviderIsRefused(String claim, String value) throws Exception {
        Browser browser = new Browser(http);
        PROVIDER.enqueueCallback(new DefaultOAuth2TokenCallback(
                ISSUER,
                "s4",
                "JWT",
                List.of("proportion"),
                Map.of("groups", List.of("/north/officers"), claim, value),
                3600));

        assertThat(comeBack(browser).getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(browser.open("/").getHeaders().getLocation()).hasPath("/sign-in");
    }

    @Test
    void anExpiredTokenIsRefused() throws Exception {
        PROVIDER.enqueueCallback(new DefaultOAuth2TokenCallback(
                ISSUER, "s5", "JWT", List.of("proportion"), claims(List.of("/north/officers")), -3600));

        assertThat(comeBack(new Browser(http)).getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void anAnswerThatNobodyAskedForIsRefused() {
        ResponseEntity<String> answer = new Browser(http).open("/sign-in/provider?code=stolen&state=invented");

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void tasklistShowsTheNameBesideSignOutAndNobodyElses() throws Exception {
        Browser browser = new Browser(http);
        signIn(browser, new Person("s16", "/greenfield/safeguarding"));
        String own = OpaqueId.of(PROVIDER.issuerUrl(ISSUER).toString(), "s16");
        String other = OpaqueId.of(PROVIDER.issuerUrl(ISSUER).toString(), "s12");
        String profile = "/camunda/api/engine/engine/default/user/%s/profile";

        assertThat(browser.get(profile.formatted(own), String.class).getBody()).contains("Mary Jones");
        assertThat(browser.get(profile.formatted(other), String.class).getBody())
                .doesNotContain("Mary Jones");
    }

    @Test
    void noPasswordIsTakenHere() {
        assertThat(new Browser(http).open("/sign-in").getBody())
                .doesNotContain("type=\"password\"")
                .contains("/sign-in/with/organisation");
        Browser browser = new Browser(http);
        browser.signIn("dsl.greenfield", "Proportion-demo-2026");
        assertThat(browser.open("/").getHeaders().getLocation()).hasPath("/sign-in");
    }
}
