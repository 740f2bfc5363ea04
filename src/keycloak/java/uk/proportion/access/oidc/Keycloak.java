package uk.proportion.access.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/** A Keycloak of its own for the tests, with the people of a made-up partnership, and what its administrator does. */
final class Keycloak {
    private static final String REALM = "/realms/partnership";
    private static final String PEOPLE = "/admin/realms/partnership/users";
    private static final String ADMINISTRATOR = "administrator";

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final String address;
    private final Process server;

    private Keycloak(String address, Process server) {
        this.address = address;
        this.server = server;
    }

    static Keycloak start(String product) throws IOException {
        Path home = Path.of(System.getProperty("keycloak.home"));
        importRealm(home);
        int port = freePort();
        ProcessBuilder command = new ProcessBuilder(
                        "sh", home + "/bin/kc.sh", "start-dev", "--import-realm", "--http-port=" + port, "--db=dev-mem")
                .redirectErrorStream(true)
                .redirectOutput(new File(home.toFile(), "output.log"));
        command.environment()
                .putAll(Map.of(
                        "PRODUCT", product,
                        "KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR,
                        "KC_BOOTSTRAP_ADMIN_PASSWORD", ADMINISTRATOR,
                        "JAVA_OPTS_APPEND", "-Xmx600m -XX:TieredStopAtLevel=1"));
        Keycloak keycloak = new Keycloak("http://localhost:" + port, command.start());
        Runtime.getRuntime().addShutdownHook(new Thread(keycloak::stop));
        Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptions()
                .until(keycloak::answers);
        return keycloak;
    }

    static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }

    String issuer() {
        return address + REALM;
    }

    void stop() {
        server.descendants().forEach(ProcessHandle::destroy);
        server.destroy();
        try {
            server.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        server.destroyForcibly();
    }

    /** A token for a program. */
    String tokenOf(String client) throws Exception {
        return token(
                REALM,
                Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", "for-tests"));
    }

    void disable(String user) throws Exception {
        String id = idOf(user);
        assertThat(administer("PUT", PEOPLE + "/" + id, "{\"enabled\":false}").statusCode())
                .isEqualTo(204);
    }

    void move(String user, String from, String to) throws Exception {
        String groups = PEOPLE + "/" + idOf(user) + "/groups/";
        assertThat(administer("DELETE", groups + group(from), "").statusCode()).isEqualTo(204);
        assertThat(administer("PUT", groups + group(to), "").statusCode()).isEqualTo(204);
    }

    void signOut(String user) throws Exception {
        assertThat(administer("POST", PEOPLE + "/" + idOf(user) + "/logout", "").statusCode())
                .isEqualTo(204);
    }

    private boolean answers() throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(issuer())).build(), BodyHandlers.discarding())
                        .statusCode()
                == 200;
    }

    private String idOf(String user) throws Exception {
        return json.readTree(administer("GET", PEOPLE + "?exact=true&username=" + user, "")
                        .body())
                .get(0)
                .get("id")
                .asText();
    }

    private String group(String path) throws Exception {
        JsonNode group = json.readTree(administer("GET", "/admin/realms/partnership/group-by-path" + path, "")
                .body());
        return group.get("id").asText();
    }

    private HttpResponse<String> administer(String method, String path, String body) throws Exception {
        String token = token(
                "/realms/master",
                Map.of(
                        "grant_type", "password",
                        "client_id", "admin-cli",
                        "username", ADMINISTRATOR,
                        "password", ADMINISTRATOR));
        return http.send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private String token(String realm, Map<String, String> fields) throws Exception {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(address + realm + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form(fields)))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body()).get("access_token").asText();
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static void importRealm(Path home) throws IOException {
        Path imports = Files.createDirectories(home.resolve("data/import"));
        try (InputStream realm = Keycloak.class.getResourceAsStream("/keycloak/partnership-realm.json")) {
            Files.copy(realm, imports.resolve("partnership-realm.json"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
