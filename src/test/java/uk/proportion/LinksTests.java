package uk.proportion;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.proportion.RestDesk.OFFICER;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import uk.proportion.scenario.ScenarioRunner;

/** Links in what people write are warned about, and followed by nobody but people. */
@WholeProduct
class LinksTests {
    @Autowired
    TestRestTemplate rest;

    @Autowired
    ProcessEngine engine;

    @Autowired
    ScenarioRunner runner;

    @Test
    void aLinkIsKeptWithAWarningAndNeverFetched() throws IOException {
        RestDesk desk = RestDesk.ofACaseToBeProposed(rest, engine, runner);
        AtomicInteger fetched = new AtomicInteger();
        HttpServer elsewhere = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        elsewhere.createContext("/", exchange -> fetched.incrementAndGet());
        elsewhere.start();
        try {
            String link = "http://localhost:" + elsewhere.getAddress().getPort() + "/x.jpg";
            Map<String, Object> told = Map.of("reason", "They were sent " + link, "incident", Map.of("when", link));
            String facts = "/api/cases/" + desk.reference() + "/facts";
            assertThat(desk.send(OFFICER, HttpMethod.POST, facts, told).getStatusCode())
                    .isEqualTo(HttpStatus.NO_CONTENT);
            String timeline = String.valueOf(
                    desk.send(OFFICER, HttpMethod.GET, "/api/cases/" + desk.reference() + "/timeline", null)
                            .getBody());
            assertThat(timeline).contains(link, "holds a link. Do not open it");
            Map<String, Object> name = Map.of("reason", "So told.", "children", Map.of("A", Map.of("name", link)));
            assertThat(desk.send(OFFICER, HttpMethod.POST, facts, name).getStatusCode())
                    .isEqualTo(HttpStatus.BAD_REQUEST);
        } finally {
            elsewhere.stop(0);
        }
        assertThat(fetched).hasValue(0);
    }
}
