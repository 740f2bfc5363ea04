package uk.proportion.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import uk.proportion.WholeProduct;
import uk.proportion.access.DemoSignIn;
import uk.proportion.matrix.AccessMatrix.Row;
import uk.proportion.scenario.ScenarioRunner;

/**
 * Walks {@code docs/access-matrix.yaml} over every address that the application has registered: each person, each state of a
 * case. No answer may hold anything of a case that its reader may not know, and for them it equals the answer about a case that
 * never was.
 */
@WholeProduct
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixTests {
    private static final String NEVER_EXISTED = "never existed";
    private static final Pattern ENGINE = Pattern.compile("^/(engine-rest|camunda/api/engine)(/engine/\\{name})?(?=/)");
    private static final Pattern ANOTHER_NAME = Pattern.compile("^/(engine-rest|camunda/api/engine)/engine/");
    private static final List<String> A_FEW =
            List.of("officer.north", "dsl.riverside", "admin", AccessMatrix.ANONYMOUS);
    private static final Set<Integer> CLOSED = Set.of(401, 403);

    private final AccessMatrix matrix = AccessMatrix.read(Path.of("docs/access-matrix.yaml"));
    private final ProcessEngine engine;
    private final TestRestTemplate rest;
    private final Asking asking;
    private final Set<Route> routes;
    private Map<String, MatrixCase> cases;
    private int asked;

    AccessMatrixTests(
            @Autowired TestRestTemplate rest,
            @Autowired ProcessEngine engine,
            @Autowired ServletWebServerApplicationContext application) {
        this.engine = engine;
        this.rest = rest;
        this.asking = new Asking(rest);
        this.routes = Routes.of(application);
    }

    @BeforeAll
    void bringCasesIntoTheirStates(@Autowired ScenarioRunner runner) {
        cases = Stream.of(
                        MatrixCase.thatNeverExisted(NEVER_EXISTED),
                        MatrixCase.played(engine, runner, "kept by the school", "SC-01", 0),
                        MatrixCase.played(engine, runner, "closed by another route", "SC-27", 0),
                        MatrixCase.played(engine, runner, "referred to the police", "SC-02", 0),
                        MatrixCase.played(engine, runner, "referred to police and social care", "SC-04", 0),
                        MatrixCase.asItIs(engine, "in the school's review", reported()))
                .collect(Collectors.toMap(MatrixCase::state, one -> one));
    }

    @Test
    void everyAddressHasARowAndEveryRowAnAddress() {
        assertThat(routes).hasSizeGreaterThan(500);
        assertThat(routes.stream()
                        .filter(route -> !isOfTheEngine(route))
                        .filter(route -> matrix.rowOf(route).isEmpty()))
                .as("addresses without a row in docs/access-matrix.yaml")
                .isEmpty();
        Set<String> known = routes.stream()
                .map(AccessMatrixTests::underAnyName)
                .map(Route::toString)
                .collect(Collectors.toSet());
        assertThat(matrix.rows().stream().flatMap(row -> row.routes().stream()))
                .as("rows of addresses that are no more")
                .isSubsetOf(known);
        assertThat(matrix.cases().keySet()).isEqualTo(cases.keySet());
    }

    @Test
    void everyoneIsAnsweredAsTheMatrixSays() {
        List<String> wrong = new ArrayList<>();
        for (Route route : routes) {
            matrix.rowOf(underAnyName(route)).ifPresent(row -> {
                for (String user : users(row, route)) {
                    Stream<MatrixCase> states =
                            row.isAboutACase() ? cases.values().stream() : Stream.of(cases.get(NEVER_EXISTED));
                    states.forEach(one -> ask(row, route, user, one).ifPresent(wrong::add));
                }
            });
        }
        System.out.println("Access matrix: " + asked + " answers compared, of " + routes.size() + " addresses");
        assertThat(wrong).isEmpty();
        assertThat(asked).isGreaterThan(5_000);
    }

    @Test
    void whatTheMatrixDoesNotNameOfTheEngineIsClosedUnderEachOfItsNames() {
        List<String> open = new ArrayList<>();
        routes.stream()
                .filter(AccessMatrixTests::isOfTheEngine)
                .filter(route -> matrix.rowOf(underAnyName(route)).isEmpty())
                .forEach(route -> {
                    for (String user : A_FEW) {
                        int status = asking.as(user, route, Map.of("name", "default"))
                                .getStatusCode()
                                .value();
                        if (!CLOSED.contains(status)) {
                            open.add(route + " as " + user + ": " + status);
                        }
                    }
                });
        assertThat(open).isEmpty();
    }

    /** Whoever asks about a case; one of each kind elsewhere; and only a few under the engine's other names, which are the same. */
    private List<String> users(Row row, Route route) {
        if (ANOTHER_NAME.matcher(route.path()).find()) {
            return A_FEW;
        }
        return row.isAboutACase() ? matrix.everybody() : matrix.oneOfEach();
    }

    private Optional<String> ask(Row row, Route route, String user, MatrixCase one) {
        boolean knows = matrix.knows(user, one.state());
        Optional<Set<Integer>> expected = matrix.expected(row, user, knows, worksOn(one, user));
        if (expected.isEmpty()) {
            return Optional.empty();
        }
        asked++;
        ResponseEntity<String> answer = asking.as(user, route, with(row, one));
        int status = answer.getStatusCode().value();
        String where = "%s as %s, %s: %d".formatted(route, user, one.state(), status);
        if (!expected.get().contains(status)) {
            return Optional.of(where + " instead of " + expected.get());
        }
        Set<String> told = foreign(answer, user, one);
        return told.isEmpty() ? Optional.empty() : Optional.of(where + " tells of " + told);
    }

    /** What the answer holds of cases that its reader may not know, but for the reference that they sent themselves. */
    private Set<String> foreign(ResponseEntity<String> answer, String user, MatrixCase asked) {
        String body = String.valueOf(answer.getBody()) + answer.getHeaders();
        Set<String> told = new TreeSet<>();
        for (MatrixCase one : cases.values()) {
            boolean sent = one == asked;
            if (!matrix.knows(user, one.state()) && !worksOn(one, user)) {
                Stream.of(one.reference(), one.task(), one.instance())
                        .filter(marker -> !sent && body.contains(marker))
                        .filter(marker -> !marker.equals(one.reference()) || !matrix.seesReferences(user))
                        .forEach(told::add);
                if (body.contains(ScenarioRunner.PLANTED_SENTENCE)
                        && cases.values().stream().noneMatch(any -> matrix.knows(user, any.state()))) {
                    told.add("somebody's words");
                }
            }
        }
        return told;
    }

    private boolean worksOn(MatrixCase one, String user) {
        return !AccessMatrix.ANONYMOUS.equals(user)
                && engine.getIdentityService().createGroupQuery().groupMember(user).list().stream()
                        .anyMatch(group -> one.workers().contains(group.getId()));
    }

    private Map<String, String> with(Row row, MatrixCase one) {
        Map<String, String> with = new TreeMap<>(Map.of("name", "default"));
        row.with().forEach((placeholder, what) -> with.put(placeholder, meant(what, one)));
        return with;
    }

    private String meant(String what, MatrixCase one) {
        return switch (what) {
            case "case" -> one.reference();
            case "task" -> one.task();
            case "instance" -> one.instance();
            case "filter" ->
                engine.getFilterService()
                        .createFilterQuery()
                        .filterName("My tasks")
                        .singleResult()
                        .getId();
            case "definition" ->
                engine.getRepositoryService()
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("joint-case")
                        .latestVersion()
                        .singleResult()
                        .getId();
            default -> what;
        };
    }

    private static boolean isOfTheEngine(Route route) {
        return ENGINE.matcher(route.path()).find();
    }

    private static Route underAnyName(Route route) {
        return new Route(route.method(), ENGINE.matcher(route.path()).replaceFirst("engine:"));
    }

    private String reported() {
        HttpHeaders headers = new HttpHeaders();
        headers.set("Idempotency-Key", UUID.randomUUID().toString());
        Map<String, Object> report = Map.of(
                "incident", Map.of("material", "CHILD_PHOTO", "youthProduced", "YES", "adultInvolved", "NO"),
                "children", Map.of("A", Map.of("roles", List.of("DEPICTED", "SHARER"), "ageAtConduct", 15)));
        return rest.withBasicAuth("dsl.greenfield", DemoSignIn.PASSWORD)
                .exchange("/api/incidents", HttpMethod.POST, new HttpEntity<>(report, headers), JsonNode.class)
                .getBody()
                .path("reference")
                .asText();
    }
}
