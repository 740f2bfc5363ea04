package uk.proportion.reporting.flow;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import uk.proportion.reporting.flow.Diagrams.Diagram;

/** The flow as JSON: figures without a reference, for whoever oversees the whole. */
@RestController
@RequestMapping("/api/flow/{process}")
class FlowApi {
    private final FlowReaders readers;
    private final Diagrams diagrams;
    private final FlowDesk desk;

    FlowApi(FlowReaders readers, Diagrams diagrams, FlowDesk desk) {
        this.readers = readers;
        this.diagrams = diagrams;
        this.desk = desk;
    }

    @GetMapping
    FlowView figures(@PathVariable String process, FlowFilter filter) {
        Diagram diagram = find(process, filter.version());
        FlowView view = desk.view(diagram, filter);
        return readers.isManager() ? view.on(FlowTable.address(process, filter)) : view;
    }

    @GetMapping(path = "/diagram", produces = MediaType.APPLICATION_XML_VALUE)
    String diagram(@PathVariable String process, Integer version) {
        Diagram diagram = find(process, version);
        return diagrams.file(process, diagram.version());
    }

    private Diagram find(String process, Integer version) {
        readers.letOverseerIn();
        return diagrams.find(process, version).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
