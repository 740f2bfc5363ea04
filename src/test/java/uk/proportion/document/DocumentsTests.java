package uk.proportion.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.proportion.Browser;
import uk.proportion.WholeProduct;
import uk.proportion.access.DemoSignIn;
import uk.proportion.casefile.CaseViews;
import uk.proportion.scenario.Scenario;
import uk.proportion.scenario.ScenarioFacts;
import uk.proportion.scenario.ScenarioRunner;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseErased;
import uk.proportion.shared.CaseReference;

/** What is given out of a case: each document accessible, of what its reader may see alone, and kept as it was given. */
@WholeProduct
class DocumentsTests {
    private static final String DSL = "dsl.greenfield";
    private static final String OFFICER = "officer.north";
    private static final Map<String, String> WORKER =
            Map.of("SCHOOL", "dsl.", "POLICE", "officer.", "SOCIAL_CARE", "sw.");
    private static final String INTELLIGENCE = "Source says there is a second handset.";
    private static final String SUMMARY = "case-summary";

    @Autowired
    TestRestTemplate rest;

    @Autowired
    ScenarioRunner runner;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    CaseViews views;

    @Autowired
    IssuedDocuments issued;

    @Autowired
    ApplicationEventPublisher events;

    @ParameterizedTest
    @ValueSource(strings = {"SC-02", "SC-18"})
    void everyDocumentThatIsOfferedIsAccessibleAndTellsNobodyWhatIsNotTheirs(String scenario) {
        CaseReference reference = played(scenario);
        state(reference);
        Map<?, ?> involved = (Map<?, ?>) views.file(reference, Agency.SCHOOL).get("involved");
        Set<String> made = new TreeSet<>();
        involved.forEach((agency, organisation) -> {
            String user = WORKER.get(agency.toString()) + organisation;
            makeAll(user, reference);
            listed(user, reference).forEach(one -> {
                String document = one.path("document").asText();
                made.add(document);
                Pdf pdf = new Pdf(pdf(user, reference, one.path("id").asText()).getBody());
                pdf.draw(scenario + "-" + agency + "-" + document + "-"
                        + one.path("subject").asText());
                assertThat(pdf.faults()).as(document).isEmpty();
                assertThat(pdf.pictures()).as(document).isEmpty();
                assertThat(pdf.text()).as(document).doesNotContain("documents.", "null", "{0}");
                tellsNothingElse(document, one.path("subject").asText(), agency.toString(), pdf.text());
            });
        });
        assertThat(made).contains(SUMMARY, "letter-to-the-young-person", "letter-to-the-parents");
    }

    private void tellsNothingElse(String document, String child, String agency, String text) {
        boolean ofPolice = agency.equals("POLICE") && (document.equals(SUMMARY) || document.equals("crime-summary"));
        if (!ofPolice) {
            assertThat(text).as(document).doesNotContain(INTELLIGENCE, "AF07", "Gate to outcome 21", "Points to prove");
        }
        if (document.startsWith("letter")) {
            assertThat(text).as(document).contains(ScenarioRunner.PLANTED_NAME.split(" ")[0]);
            assertThat(text).as(document).doesNotContain(ScenarioRunner.PLANTED_SENTENCE);
            List.of("A", "B", "C", "D").stream()
                    .filter(letter -> !letter.equals(child))
                    .forEach(other -> assertThat(text)
                            .as(document)
                            .doesNotContain(ScenarioRunner.PLANTED_NAME + " " + other + " ", "Child " + other));
        }
    }

    @Test
    void aDocumentIsKeptAsItWasGivenOutAndEachStepIsOnRecord() {
        CaseReference reference = played("SC-01");
        String list = "/cases/" + reference + "/documents";
        Browser browser = browser(DSL);
        assertThat(browser.open(list + "/" + SUMMARY).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        ResponseEntity<String> answer = browser.submit(list, list + "/" + SUMMARY, Map.of());
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.FOUND);
        assertThat(browser.open(list + "?" + answer.getHeaders().getLocation().getQuery())
                        .getBody())
                .contains("The document has been made.", "Case summary", "Your agency only.");
        assertThat(browser.open(list + "/" + SUMMARY).getStatusCode()).isEqualTo(HttpStatus.OK);

        JsonNode kept = listed(DSL, reference).path(0);
        String id = kept.path("id").asText();
        ResponseEntity<byte[]> first = pdf(DSL, reference, id);
        jdbc.update("update narrative set content = 'Something else.'"
                + " where case_id = (select id from case_file where reference = '" + reference + "')");
        ResponseEntity<byte[]> later = pdf(DSL, reference, id);
        assertThat(later.getBody()).isEqualTo(first.getBody());
        assertThat(first.getHeaders().getContentDisposition().getFilename()).isEqualTo(reference + ".pdf");
        assertThat(first.getHeaders().getCacheControl()).isEqualTo("no-store");
        assertThat(new Pdf(first.getBody()).text())
                .contains("Greenfield School", DSL, reference.value(), ScenarioRunner.PLANTED_NAME);

        assertThat(codes(reference, "DOCUMENT_MADE")).hasSize(1).allMatch(codes -> codes.contains(SUMMARY));
        assertThat(codes(reference, "EXPORTED")).hasSize(3).allMatch(codes -> codes.contains(id));
        assertThat(codes(reference, "CASE_READ")).isNotEmpty();
    }

    @Test
    void aDocumentIsForTheAgencyThatMadeItAndForNobodyElse() {
        CaseReference reference = played("SC-02");
        make(DSL, reference, SUMMARY, null);
        String id = listed(DSL, reference).path(0).path("id").asText();
        assertThat(listed(OFFICER, reference)).isEmpty();
        assertThat(pdf(OFFICER, reference, id).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(pdf("head.greenfield", reference, id).getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(pdf("dsl.riverside", reference, id).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        for (String stranger : List.of("dsl.riverside", "officer.south", "manager", "admin")) {
            assertThat(browser(stranger)
                            .open("/cases/" + reference + "/documents")
                            .getStatusCode())
                    .isEqualTo(HttpStatus.NOT_FOUND);
        }
    }

    @Test
    void whereParentsAreNotSafeToBeToldNoLetterToThemIsOfferedOrMade() {
        CaseReference reference = played("SC-20");
        String page = browser(DSL).open("/cases/" + reference + "/documents").getBody();
        assertThat(page).contains("it is not on file that it is safe to tell the parents");
        make(DSL, reference, "letter-to-the-parents", "A");
        assertThat(listed(DSL, reference)).isEmpty();
        make(DSL, reference, "letter-to-the-young-person", "A");
        assertThat(listed(DSL, reference)).hasSize(1);
        make("registrar.north", reference, "letter-to-the-young-person", "A");
        assertThat(listed("registrar.north", reference)).isEmpty();
    }

    @Test
    void documentsAreErasedWithTheCaseAndNobodyBendsThemBefore() {
        CaseReference reference = played("SC-01");
        make(DSL, reference, SUMMARY, null);
        IssuedDocuments.Issued one = issued.of(reference, Agency.SCHOOL).get(0);
        String words = issued.words(one);
        jdbc.update("update issued_document set words = 'Bent' where id = ?", one.id());
        assertThatThrownBy(() -> issued.words(one)).isInstanceOf(IllegalStateException.class);
        jdbc.update("update issued_document set words = ? where id = ?", words, one.id());

        events.publishEvent(new CaseErased(reference, "RETENTION_ENDED"));
        assertThat(issued.of(reference, Agency.SCHOOL)).isEmpty();
    }

    private void makeAll(String user, CaseReference reference) {
        String page = browser(user).open("/cases/" + reference + "/documents").getBody();
        List<String> children = new ArrayList<>();
        for (String letter : List.of("A", "B", "C", "D")) {
            if (page.contains("value=\"" + letter + "\"")) {
                children.add(letter);
            }
        }
        for (String name : List.of(SUMMARY, "referral-to-social-care", "crime-summary")) {
            make(user, reference, name, null);
        }
        for (String child : children) {
            make(user, reference, "letter-to-the-young-person", child);
            make(user, reference, "letter-to-the-parents", child);
        }
    }

    private void make(String user, CaseReference reference, String name, String child) {
        String list = "/cases/" + reference + "/documents";
        browser(user).submit(list, list + "/" + name, child == null ? Map.of() : Map.of("child", child));
    }

    private Browser browser(String user) {
        return new Browser(rest).with("X-Purpose", "To give it out").signIn(user);
    }

    private JsonNode listed(String user, CaseReference reference) {
        return rest.withBasicAuth(user, DemoSignIn.PASSWORD)
                .getForObject("/api/cases/" + reference + "/documents", JsonNode.class);
    }

    private ResponseEntity<byte[]> pdf(String user, CaseReference reference, String id) {
        HttpHeaders headers = new HttpHeaders();
        headers.setAccept(List.of(MediaType.APPLICATION_PDF));
        return rest.withBasicAuth(user, DemoSignIn.PASSWORD)
                .exchange(
                        "/api/cases/" + reference + "/documents/" + UUID.fromString(id),
                        HttpMethod.GET,
                        new HttpEntity<>(headers),
                        byte[].class);
    }

    /** Something that the police alone know. */
    private void state(CaseReference reference) {
        Object force = ((Map<?, ?>) views.file(reference, Agency.SCHOOL).get("involved")).get(Agency.POLICE);
        if (force != null) {
            Map<String, Object> facts = Map.of("incident", Map.of("trainedFacilitator", "YES"), "reason", INTELLIGENCE);
            assertThat(rest.withBasicAuth("officer." + force, DemoSignIn.PASSWORD)
                            .postForEntity("/api/cases/" + reference + "/facts", facts, String.class)
                            .getStatusCode())
                    .isEqualTo(HttpStatus.NO_CONTENT);
        }
    }

    private List<String> codes(CaseReference reference, String kind) {
        return jdbc.queryForList(
                "select codes from audit_entry where case_reference = ? and kind = ?",
                String.class,
                reference.value(),
                kind);
    }

    private CaseReference played(String name) {
        Scenario scenario = ScenarioFacts.read(Path.of("src/test/resources/scenarios/" + name + ".yaml"))
                .get(0);
        CaseReference reference = runner.start(scenario.stages().get(0));
        scenario.stages().stream().skip(1).forEach(stage -> runner.advance(reference, stage));
        return reference;
    }
}
