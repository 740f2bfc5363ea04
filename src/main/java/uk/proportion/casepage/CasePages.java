package uk.proportion.casepage;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.proportion.access.CurrentUser;
import uk.proportion.access.User;
import uk.proportion.casefile.CaseAccess;
import uk.proportion.casefile.UnknownCase;
import uk.proportion.shared.CaseReference;

/** The page of a case and its chronology; to who may not know the case they do not exist. */
@Controller
@RequestMapping("/cases/{reference}")
class CasePages {
    private final CaseAccess access;
    private final CurrentUser currentUser;
    private final CasePageAssembly assembly;
    private final Happenings happenings;

    CasePages(CaseAccess access, CurrentUser currentUser, CasePageAssembly assembly, Happenings happenings) {
        this.access = access;
        this.currentUser = currentUser;
        this.assembly = assembly;
        this.happenings = happenings;
    }

    @GetMapping
    String open(@PathVariable String reference, @RequestParam(required = false) String kept, Model page) {
        CaseReference readable = access.readable(reference);
        page.addAttribute("reference", readable.value());
        page.addAttribute("kept", kept != null);
        page.addAttribute("file", assembly.of(readable, currentUser.get()));
        return "case";
    }

    @GetMapping("/timeline")
    String timeline(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String about,
            @RequestParam(defaultValue = "") String agency,
            Model page) {
        CaseReference readable = access.readable(reference);
        User reader = currentUser.get();
        List<Happening> all = happenings.of(readable, reader.agency());
        page.addAttribute("reference", readable.value());
        page.addAttribute("all", all.size());
        page.addAttribute("kind", kind);
        page.addAttribute("about", about);
        page.addAttribute("agency", agency);
        page.addAttribute("kinds", labels(all, Happening::kind, Happening::kindInWords));
        page.addAttribute("subjects", labels(all, Happening::subject, Happening::about));
        page.addAttribute(
                "agencies",
                all.stream().map(Happening::agency).distinct().sorted().toList());
        page.addAttribute(
                "entries",
                all.stream()
                        .filter(entry -> kind.isEmpty() || entry.kind().equals(kind))
                        .filter(entry -> about.isEmpty() || entry.subject().equals(about))
                        .filter(entry -> agency.isEmpty() || entry.agency().equals(agency))
                        .toList());
        return "timeline";
    }

    @ExceptionHandler(UnknownCase.class)
    void notThere(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    private static TreeMap<String, String> labels(
            List<Happening> all,
            java.util.function.Function<Happening, String> code,
            java.util.function.Function<Happening, String> words) {
        TreeMap<String, String> labels = new TreeMap<>();
        all.forEach(entry -> labels.put(code.apply(entry), words.apply(entry)));
        return labels;
    }
}
