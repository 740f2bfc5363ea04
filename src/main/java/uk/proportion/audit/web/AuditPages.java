package uk.proportion.audit.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import uk.proportion.audit.RecordedEntries;
import uk.proportion.audit.RecordedEntry;

/**
 * The record as the auditor sees it: whether the chain is whole, and who read what and why. What is looked for is sent by a
 * form and stands in no address. To everybody else there are no such pages.
 */
@Controller
@RequestMapping("/audit")
class AuditPages {
    private static final int LAST_PAGE = 10_000;

    private final Auditors auditors;
    private final AuditDesk desk;
    private final InPlainWords words;
    private final EntryTable table;

    AuditPages(Auditors auditors, AuditDesk desk, InPlainWords words, EntryTable table) {
        this.auditors = auditors;
        this.desk = desk;
        this.words = words;
        this.table = table;
    }

    /** Asked before each page. */
    @ModelAttribute("say")
    InPlainWords letIn() {
        auditors.letIn();
        return words;
    }

    @GetMapping
    String chain(Model page) {
        page.addAttribute("found", desk.verify());
        return "audit/chain";
    }

    @GetMapping("/reads")
    String reads(Model page) {
        return show(Search.reads(), 1, page);
    }

    @PostMapping("/reads")
    String reads(Search search, @RequestParam(defaultValue = "1") int number, Model page) {
        return show(search, Math.max(1, Math.min(number, LAST_PAGE)), page);
    }

    /** What fits as a file of comma-separated values; where a field cannot be read, the page that says so. */
    @PostMapping("/reads.csv")
    Object export(Search search, Model page) {
        if (!search.problems().isEmpty()) {
            return show(search, 1, page);
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("audit-record.csv")
                                .build()
                                .toString())
                .body(table.of(desk.export(search)));
    }

    @GetMapping("/entries/{id}")
    String entry(@PathVariable UUID id, Model page) {
        page.addAttribute("entry", desk.open(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "audit/entry";
    }

    private String show(Search search, int number, Model page) {
        Map<String, String> problems = search.problems();
        List<RecordedEntry> found = problems.isEmpty() ? desk.lookFor(search, number) : List.of();
        page.addAttribute("search", search);
        page.addAttribute("problems", problems);
        page.addAttribute("kinds", desk.kinds());
        page.addAttribute("found", found.stream().limit(RecordedEntries.PAGE).toList());
        page.addAttribute("number", number);
        page.addAttribute("more", found.size() > RecordedEntries.PAGE);
        return "audit/reads";
    }
}
