package uk.proportion.taskpage;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The other forms that begin something: new facts, and a case for somebody else. With {@code case} they know which. */
@Controller
@RequestMapping("/start/{form}")
class StartController {
    private static final String PAGE = "/{number:[0-9]+}";

    private final StartPages pages;

    StartController(StartPages pages) {
        this.pages = pages;
    }

    @GetMapping
    String open(
            @PathVariable String form, @RequestParam(name = "case", required = false) String reference, Model page) {
        return form.equals(ReportController.FORM)
                ? "redirect:" + ReportController.BASE
                : pages.open(form, base(form), reference, page);
    }

    @GetMapping(PAGE)
    String ask(
            @PathVariable String form,
            @PathVariable int number,
            @RequestParam(required = false) String change,
            @RequestParam(name = "case", required = false) String reference,
            Model page) {
        return pages.ask(form, base(form), number, change != null, reference, page);
    }

    @PostMapping(PAGE)
    String answer(
            @PathVariable String form,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> sent,
            Model page) {
        return pages.answer(form, base(form), number, sent, page);
    }

    @PostMapping(PAGE + "/so-far")
    @ResponseBody
    List<String> soFar(
            @PathVariable String form, @PathVariable int number, @RequestParam MultiValueMap<String, String> sent) {
        return pages.soFar(form, base(form), number, sent);
    }

    @GetMapping("/check")
    String check(@PathVariable String form, Model page) {
        return pages.check(form, base(form), page);
    }

    @PostMapping("/check")
    String send(@PathVariable String form, Model page) {
        return pages.send(form, base(form), page);
    }

    @GetMapping("/sent/{reference}")
    String sent(@PathVariable String form, @PathVariable String reference, Model page) {
        return pages.sent(form, reference, page);
    }

    private static String base(String form) {
        return form.equals(ReportController.FORM) ? ReportController.BASE : "/start/" + form;
    }
}
