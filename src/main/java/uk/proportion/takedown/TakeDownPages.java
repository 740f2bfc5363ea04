package uk.proportion.takedown;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.proportion.access.CurrentUser;
import uk.proportion.access.User;
import uk.proportion.casefile.Authorship;
import uk.proportion.casefile.CaseAccess;
import uk.proportion.casefile.UnknownCase;
import uk.proportion.page.Input;
import uk.proportion.page.Words;
import uk.proportion.shared.CaseReference;

/** Take-downs of a case: what is on file, a further one, and what came of one. */
@Controller
@RequestMapping("/cases/{reference}/take-downs")
class TakeDownPages {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final MultiValueMap<String, String> NOTHING_TYPED = new LinkedMultiValueMap<>();

    private final CaseAccess access;
    private final CurrentUser currentUser;
    private final TakeDowns takeDowns;
    private final TakeDownForms forms;
    private final Words words;

    TakeDownPages(CaseAccess access, CurrentUser currentUser, TakeDowns takeDowns, TakeDownForms forms, Words words) {
        this.access = access;
        this.currentUser = currentUser;
        this.takeDowns = takeDowns;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping
    String list(@PathVariable String reference, @RequestParam(required = false) String kept, Model page) {
        CaseReference readable = access.readable(reference);
        page.addAttribute("reference", readable.value());
        page.addAttribute("kept", kept != null);
        page.addAttribute("today", takeDowns.today());
        page.addAttribute("takeDowns", takeDowns.of(readable));
        return "take-downs";
    }

    @GetMapping("/new")
    String askForOne(@PathVariable String reference, Model page) {
        CaseReference readable = access.readable(reference);
        return askForOne(readable, NOTHING_TYPED, Map.of(), page);
    }

    @PostMapping("/new")
    String keep(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletResponse response,
            Model page) {
        CaseReference workable = access.workable(reference);
        Map<String, String> faults = forms.faultsOfRequest(workable, form);
        if (!faults.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return askForOne(workable, form, faults, page);
        }
        takeDowns.ask(workable, TakeDownForms.request(form), by());
        return "redirect:/cases/" + workable + "/take-downs?kept";
    }

    @GetMapping("/{id}")
    String askWhatCameOfIt(@PathVariable String reference, @PathVariable UUID id, Model page) {
        CaseReference readable = access.readable(reference);
        return askWhatCameOfIt(readable, find(readable, id), NOTHING_TYPED, Map.of(), page);
    }

    @PostMapping("/{id}")
    String keepWhatCameOfIt(
            @PathVariable String reference,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletResponse response,
            Model page) {
        CaseReference workable = access.workable(reference);
        TakeDown about = find(workable, id);
        Map<String, String> faults = forms.faultsOfAnswer(about, form);
        if (!faults.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return askWhatCameOfIt(workable, about, form, faults, page);
        }
        takeDowns.answer(workable, id, forms.answer(form), by());
        return "redirect:/cases/" + workable + "/take-downs?kept";
    }

    @ExceptionHandler(UnknownCase.class)
    void notThere(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    private TakeDown find(CaseReference reference, UUID id) {
        return takeDowns.find(reference, id).orElseThrow(UnknownCase::new);
    }

    private String askForOne(
            CaseReference reference, MultiValueMap<String, String> form, Map<String, String> faults, Model page) {
        page.addAttribute("leads", List.of(say("lead"), say("hours")));
        page.addAttribute("action", "/cases/" + reference + "/take-downs/new");
        return show(reference, say("new.title"), forms.ofRequest(reference, form, faults), page);
    }

    private String askWhatCameOfIt(
            CaseReference reference,
            TakeDown about,
            MultiValueMap<String, String> form,
            Map<String, String> faults,
            Model page) {
        String service = about.platform() == null ? say("service." + about.service()) : about.platform();
        page.addAttribute(
                "leads",
                List.of(words.person(about.child()) + " · " + service + " · "
                        + words.day(about.askedAt().atZone(LONDON).toLocalDate())));
        page.addAttribute("action", "/cases/" + reference + "/take-downs/" + about.id());
        return show(reference, say("answer.title"), forms.ofAnswer(form, faults), page);
    }

    private String show(CaseReference reference, String title, List<Input> inputs, Model page) {
        page.addAttribute("reference", reference.value());
        page.addAttribute("title", title);
        page.addAttribute("inputs", inputs);
        page.addAttribute("wrong", inputs.stream().anyMatch(input -> input.error() != null));
        page.addAttribute("back", "/cases/" + reference + "/take-downs");
        page.addAttribute("button", say("new.save"));
        return "question-page";
    }

    private String say(String key) {
        return words.of("takedowns." + key, null);
    }

    private Authorship by() {
        User user = currentUser.get();
        return new Authorship(user.id(), user.organisation(), "take-downs");
    }
}
