package uk.proportion.access.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;

/** Programs that bring a token of the identity provider. */
class BearerTokenTest extends WithAProvider {

    private static final String CASE = "/api/cases/YP-2026-0000000-A";
    private static final List<String> LEAD = List.of("/greenfield/safeguarding");

    @Test
    void aProgramWorksUnderTheRulesForPeople() {
        Task own = taskOf("greenfield-dsl");
        Task foreign = taskOf("north-officer");
        String token = token("b1", "proportion-api", LEAD, 300);

        assertThat(get(CASE, token).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(get("/engine-rest/task", token).getBody())
                .contains(own.getId())
                .doesNotContain(foreign.getId());
    }

    @Test
    void aProgramReportsAnIncidentWithoutAGuardAgainstForgery() {
        ResponseEntity<String> answer = http.exchange(
                RequestEntity.post("/api/incidents")
                        .headers(headers -> headers.setBearerAuth(token("b2", "proportion-api", LEAD, 300)))
                        .header("Idempotency-Key", "b2")
                        .contentType(MediaType.APPLICATION_JSON)
                        .body("""
                                {"incident": {"material": "CHILD_PHOTO", "youthProduced": "YES", "adultInvolved": "NO"},
                                 "children": {"A": {"roles": ["DEPICTED", "SHARER"], "ageAtConduct": 15}}}"""),
                String.class);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        assertThat(answer.getHeaders().containsKey(HttpHeaders.SET_COOKIE)).isFalse();
    }

    @Test
    void aTokenForAnotherProductIsRefused() {
        isRefused(token("b3", "another-product", LEAD, 300));
    }

    @Test
    void theTokenOfASignInIsNoTokenForPrograms() {
        isRefused(token("b3", "proportion", LEAD, 300));
    }

    @Test
    void anExpiredTokenIsRefused() {
        isRefused(token("b4", "proportion-api", LEAD, -3600));
    }

    @Test
    void anotherProvidersTokenIsRefused() {
        isRefused(PROVIDER.issueToken("another", "b5", "proportion-api", claims(LEAD), 300)
                .serialize());
    }

    @Test
    void aTokenThatNobodySignedIsRefused() {
        String[] parts = token("b6", "proportion-api", LEAD, 300).split("\\.");
        String none = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));

        isRefused(none + "." + parts[1] + ".");
        isRefused(parts[0] + "." + parts[1] + "." + parts[2].substring(2) + "AA");
        isRefused("anything");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "greenfield-dsl", "camunda-admin", "/it", "/administrators", "/nowhere"})
    void aProgramWithoutARoleOrWithAnAdministratorsIsRefused(String group) {
        isRefused(token("b7", "proportion-api", List.of(group), 300));
    }

    @Test
    void aRefusedTokenIsNotWrittenDown() {
        String token = token("b8", "another-product", LEAD, 300);
        get(CASE, token);

        assertThat(database.sql("select words from audit_payload")
                        .query(String.class)
                        .list())
                .anyMatch(words -> words.contains("Authorization"))
                .noneMatch(words -> words.contains(token.substring(0, 20)));
    }

    private void isRefused(String token) {
        for (String path : List.of(CASE, "/engine-rest/task")) {
            ResponseEntity<String> answer = get(path, token);
            assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
            assertThat(answer.getHeaders().getFirst(HttpHeaders.WWW_AUTHENTICATE))
                    .isEqualTo("Bearer");
            assertThat(answer.getBody())
                    .contains("Send a token that is good here")
                    .doesNotContain("aud", "xpired");
        }
    }

    private ResponseEntity<String> get(String path, String token) {
        return http.exchange(
                RequestEntity.get(path)
                        .headers(headers -> headers.setBearerAuth(token))
                        .build(),
                String.class);
    }

    private static String token(String subject, String audience, List<String> groups, long seconds) {
        return PROVIDER.issueToken(ISSUER, subject, audience, claims(groups), seconds)
                .serialize();
    }
}
