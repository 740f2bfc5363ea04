package uk.proportion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.proportion.RestDesk.OFFICER;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import uk.proportion.access.DemoSignIn;
import uk.proportion.imagery.SampleFiles;
import uk.proportion.scenario.ScenarioRunner;
import uk.proportion.workflow.Refusal;

/** No picture and no video comes in: at no address, by no kind of request, in no text; each try is counted and on record. */
@WholeProduct
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoImageryTests {
    private static final Set<SampleFiles> TRIED =
            EnumSet.of(SampleFiles.JPEG, SampleFiles.PNG, SampleFiles.HEIC, SampleFiles.GIF, SampleFiles.MP4);
    private static final String JSON = "application/json";
    private static final String MULTIPART = "multipart/form-data; boundary=b";

    @Autowired
    JdbcTemplate database;

    @Autowired
    MeterRegistry meters;

    @Autowired
    ObjectMapper json;

    @Autowired
    TestRestTemplate rest;

    @Autowired
    ProcessEngine engine;

    private RawRequests requests;
    private Set<String> addresses;
    private RestDesk desk;

    @BeforeAll
    void bringACaseToItsProposal(
            @Autowired ScenarioRunner runner,
            @LocalServerPort int port,
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping controllers) {
        desk = RestDesk.ofACaseToBeProposed(rest, engine, runner);
        requests = new RawRequests(port);
        addresses = EveryAddress.of(controllers);
    }

    @Test
    void aFileIsRefusedAtEveryAddress() {
        assertThat(addresses)
                .hasSizeGreaterThan(200)
                .contains("/api/incidents", "/engine-rest/task/any/attachment/create");
        List<SampleFiles> files = List.copyOf(TRIED);
        long before = counted("FILE");
        int sent = 0;
        for (String address : addresses) {
            HttpResponse<String> answer =
                    requests.post(address, MULTIPART, RawRequests.multipart(files.get(sent++ % files.size())));
            assertThat(answer.statusCode()).as(address).isEqualTo(415);
            assertThat(answer.body()).as(address).contains("Files cannot be sent here");
        }
        assertThat(counted("FILE") - before).isEqualTo(sent);
        nothingIsStored();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Multipart/FORM-DATA; boundary=b",
                "multipart/mixed; boundary=b",
                "multipart/related; boundary=b",
                "application/octet-stream",
                "image/jpeg",
                "video/mp4",
                "audio/mpeg",
                "text/csv",
                "text/plain",
                "application/xml",
                "application/json; charset=utf-16",
                "nonsense",
                ""
            })
    void whatDoesNotConsistOfWordsIsRefused(String contentType) {
        for (String address :
                List.of("/api/incidents", "/engine-rest/task/create", "/camunda/api/engine/engine", "/")) {
            assertThat(requests.post(address, contentType, RawRequests.multipart(SampleFiles.JPEG))
                            .statusCode())
                    .as(address)
                    .isEqualTo(415);
        }
    }

    @Test
    void whatOnlyPretendsToConsistOfWordsIsRefused() {
        byte[] text = "{\"reason\": \"They said so.\"}".getBytes(StandardCharsets.UTF_16);
        assertThat(requests.post("/api/incidents", JSON, text).statusCode()).isEqualTo(415);
        assertThat(requests.post("/api/incidents", JSON, SampleFiles.JPEG.bytes())
                        .statusCode())
                .isEqualTo(415);
        assertThat(requests.send(
                                "POST",
                                "/api/incidents",
                                "{}".getBytes(),
                                "Content-Type",
                                JSON,
                                "Content-Encoding",
                                "gzip")
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void moreThanAnybodyWritesIsRefused() {
        byte[] long_ = ("{\"reason\": \"" + "She said so. ".repeat(100_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        assertThat(requests.post("/api/incidents", JSON, long_).statusCode()).isEqualTo(413);
        assertThat(requests.post("/sign-in", "application/x-www-form-urlencoded", long_)
                        .statusCode())
                .isEqualTo(413);
        byte[] picture = new byte[5 * 1024 * 1024];
        assertThat(requests.post("/api/incidents", "image/heic", picture).statusCode())
                .isEqualTo(415);
    }

    @Test
    void aPictureInATextIsRefusedAtEveryAddressAndOnRecordWithWhoSentIt() throws IOException {
        List<String> written =
                TRIED.stream().flatMap(file -> file.asText().values().stream()).toList();
        long before = counted();
        int onRecord = onRecord(OFFICER);
        int sent = 0;
        for (String address : addresses) {
            refusedText(address, written.get(sent++ % written.size()));
        }
        for (String text : written) {
            refusedText("/api/cases/" + desk.reference() + "/facts", text);
            refusedText("/engine-rest/task/any/complete", text);
            sent += 2;
        }
        assertThat(counted() - before).isEqualTo(sent);
        assertThat(onRecord(OFFICER) - onRecord).isEqualTo(sent);
        nothingIsStored();
    }

    private void refusedText(String address, String text) throws IOException {
        byte[] body = json.writeValueAsBytes(Map.of("variables", Map.of("comment", Map.of("value", text))));
        HttpResponse<String> answer = requests.post(address, JSON, body);
        assertThat(answer.statusCode()).as(address + " " + text).isEqualTo(400);
        assertThat(json.readTree(answer.body()).path("message").asText())
                .as(address)
                .startsWith("\"comment\" holds what looks like a picture");
    }

    @Test
    void aPictureInAHeaderAnAddressOrAFieldsNameIsRefused() throws IOException {
        String picture = SampleFiles.PNG.base64Url();
        byte[] none = {};
        for (String header : List.of("X-Purpose", "Idempotency-Key", "User-Agent", "Cookie", "X-Anything")) {
            assertThat(requests.send("GET", "/api/cases/YP-2026-0000000-A", none, header, picture)
                            .statusCode())
                    .as(header)
                    .isEqualTo(400);
        }
        assertThat(requests.send("GET", "/", none, "Authorization", RawRequests.basic(picture))
                        .statusCode())
                .isEqualTo(400);
        assertThat(requests.send("GET", "/api/cases/" + picture, none).statusCode())
                .isEqualTo(400);
        assertThat(requests.send("GET", "/engine-rest/task?name=" + picture, none)
                        .statusCode())
                .isEqualTo(400);
        assertThat(requests.post("/api/incidents", JSON, json.writeValueAsBytes(Map.of(picture, "YES")))
                        .statusCode())
                .isEqualTo(400);
        byte[] form = ("user=" + URLEncoder.encode(SampleFiles.JPEG.base64(), StandardCharsets.UTF_8) + "&password=x")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(requests.post("/sign-in", "application/x-www-form-urlencoded", form)
                        .statusCode())
                .isEqualTo(400);
        nothingIsStored();
    }

    @Test
    void aPictureSplitOverHeadersOrFieldsIsRefused() throws IOException {
        String picture = SampleFiles.JPEG.base64();
        byte[] none = {};
        byte[] body = json.writeValueAsBytes(List.of(picture.substring(0, 3), picture.substring(3)));
        assertThat(requests.send("GET", "/", none, "X-A", picture.substring(0, 4), "X-B", picture.substring(4))
                        .statusCode())
                .isEqualTo(400);
        assertThat(requests.post("/api/incidents", JSON, body).statusCode()).isEqualTo(400);
        int[] bytes = new int[SampleFiles.HEIC.bytes().length];
        java.util.Arrays.setAll(bytes, i -> SampleFiles.HEIC.bytes()[i]);
        assertThat(requests.post("/api/incidents", JSON, json.writeValueAsBytes(Map.of("incident", bytes)))
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5d41402abc4b2a76b9719d911017c592", "Qm9iIHdhcyBoZXJlIGZvciA3IGRheXMK"})
    void aPagesFormTakesWordsJustAsTheInterfaceOfPrograms(String typed) {
        String reason = typed.repeat(10);
        ResponseEntity<String> answer = new Browser(rest)
                .signIn(OFFICER)
                .submit(
                        "/emergency-access",
                        "/emergency-access",
                        Map.of("reference", "YP-2026-0000000-A", "reason", reason));
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody()).contains("reason");
    }

    @Test
    void aNameInAdminIsRefusedThatHoldsAPicture() {
        int onRecord = onRecord("admin");
        Map<String, Object> user = Map.of(
                "profile", Map.of("id", "new.user", "firstName", "New", "lastName", SampleFiles.GIF.base64()),
                "credentials", Map.of("password", DemoSignIn.PASSWORD));
        var answer = new Browser(rest)
                .signIn("admin")
                .post("/camunda/api/engine/engine/default/user/create", user, String.class);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody()).contains("lastName");
        assertThat(onRecord("admin") - onRecord).isEqualTo(1);
        assertThat(engine.getIdentityService()
                        .createUserQuery()
                        .userId("new.user")
                        .count())
                .isZero();
    }

    @Test
    void aFormsAnswerIsRefusedThatHoldsAPictureAlsoWithoutAnyRequest() {
        String picture = SampleFiles.JPEG.base64();
        Map<String, Object> whole = new HashMap<>(RestDesk.PROPOSAL);
        whole.put("rationale", picture);
        Map<String, Object> split = new HashMap<>(RestDesk.PROPOSAL);
        split.put("rationale", picture.substring(0, 3));
        split.put("otherForce", picture.substring(3));
        Map<String, Object> fingerprint = new HashMap<>(RestDesk.PROPOSAL);
        fingerprint.put("rationale", "5d41402abc4b2a76b9719d911017c592");
        String task = desk.task("propose-the-outcome").getId();
        desk.claim(OFFICER, task);
        double before = meters.counter("imagery.refused", "door", "FORM", "kind", "BASE64")
                .count();
        engine.getIdentityService().setAuthentication(OFFICER, List.of("north-officer"));
        try {
            for (Map<String, Object> answers : List.of(whole, split, fingerprint)) {
                assertThatThrownBy(() -> engine.getTaskService().complete(task, answers))
                        .isInstanceOf(Refusal.class)
                        .hasMessageContaining("picture");
            }
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
        assertThat(meters.counter("imagery.refused", "door", "FORM", "kind", "BASE64")
                                .count()
                        - before)
                .isEqualTo(2);
    }

    private void nothingIsStored() {
        assertThat(ImageryTraces.in(database, TRIED)).isEmpty();
    }

    private int onRecord(String who) {
        return database.queryForObject(
                "select count(*) from audit_entry where kind = 'IMAGERY_REFUSED' and who = ?", Integer.class, who);
    }

    private long counted() {
        return (long) meters.find("imagery.refused").counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    private long counted(String kind) {
        return (long) meters.find("imagery.refused").tag("kind", kind).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }
}
