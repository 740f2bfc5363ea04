package uk.proportion.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import uk.proportion.Browser;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:no-demo;DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false"
        })
class EngineRestOutsideTheDemoTest {
    @Autowired
    TestRestTemplate http;

    @Autowired
    IdentityService identity;

    @Test
    void theEnginesInterfaceDoesNotExist() {
        assertThat(http.getForEntity("/engine-rest/task", String.class).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void programsDoNotSendPasswordsToTheApi() {
        ResponseEntity<String> answer =
                http.withBasicAuth("anybody", "anything").getForEntity("/api/cases/YP-2026-0000000-A", String.class);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(answer.getHeaders().containsKey(HttpHeaders.WWW_AUTHENTICATE))
                .isFalse();
    }

    @Test
    void cookiesTravelEncryptedOnlyAndTheBrowserIsToldSo() {
        User user = identity.newUser("new.starter");
        user.setPassword("a-password-of-their-own");
        identity.saveUser(user);
        HttpHeaders signedIn = new Browser(http)
                .signIn("new.starter", "a-password-of-their-own")
                .getHeaders();
        identity.deleteUser("new.starter");

        assertThat(signedIn.getFirst("Strict-Transport-Security")).contains("max-age=");
        assertThat(signedIn.getOrEmpty(HttpHeaders.SET_COOKIE))
                .hasSizeGreaterThanOrEqualTo(2)
                .allMatch(cookie -> cookie.contains("Secure"))
                .anyMatch(cookie -> cookie.startsWith("__Host-session=") && cookie.contains("HttpOnly"));
    }

    @Test
    void nobodyHasAnAccount() {
        assertThat(identity.createUserQuery().count()).isZero();
    }
}
