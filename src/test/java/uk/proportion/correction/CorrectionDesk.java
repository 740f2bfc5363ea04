package uk.proportion.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import uk.proportion.access.DemoSignIn;

/** The API of the case file, asked as one of its people would. */
final class CorrectionDesk {
    static final String DSL = "dsl.greenfield";
    static final String REASON = "The register says otherwise.";

    private final TestRestTemplate rest;

    CorrectionDesk(TestRestTemplate rest) {
        this.rest = rest;
    }

    String reported(String user, Map<String, Object> incident, Map<String, Object> children) {
        HttpHeaders headers = new HttpHeaders();
        headers.set("Idempotency-Key", UUID.randomUUID().toString());
        Map<String, Object> report = Map.of("incident", incident, "children", children);
        ResponseEntity<Map<String, Object>> answer =
                exchange(user, HttpMethod.POST, "/api/incidents", new HttpEntity<>(report, headers));
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        return answer.getBody().get("reference").toString();
    }

    HttpStatus state(String user, String reference, Map<String, Object> facts) {
        Map<String, Object> request = new HashMap<>(facts);
        request.put("reason", REASON);
        String path = "/api/cases/" + reference + "/facts";
        return HttpStatus.valueOf(exchange(user, HttpMethod.POST, path, new HttpEntity<>(request))
                .getStatusCode()
                .value());
    }

    Map<String, Object> file(String user, String reference) {
        return exchange(user, HttpMethod.GET, "/api/cases/" + reference, HttpEntity.EMPTY)
                .getBody();
    }

    @SuppressWarnings("unchecked")
    List<Map<String, Object>> corrections(String reference) {
        return (List<Map<String, Object>>) file(DSL, reference).get("corrections");
    }

    List<Map<String, Object>> decisions(String user, String reference, String table, String subject) {
        return rest
                .withBasicAuth(user, DemoSignIn.PASSWORD)
                .exchange(
                        "/api/cases/" + reference + "/decisions?history=true",
                        HttpMethod.GET,
                        HttpEntity.EMPTY,
                        new ParameterizedTypeReference<List<Map<String, Object>>>() {})
                .getBody()
                .stream()
                .filter(one ->
                        one.get("decision").equals(table) && one.get("subject").equals(subject))
                .toList();
    }

    private ResponseEntity<Map<String, Object>> exchange(
            String user, HttpMethod method, String path, HttpEntity<?> request) {
        return rest.withBasicAuth(user, DemoSignIn.PASSWORD)
                .exchange(path, method, request, new ParameterizedTypeReference<>() {});
    }
}
