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

/** "Report an incident", step by step. */
@Controller
@RequestMapping(ReportController.BASE)
class ReportController {
    static final String BASE = "/report";
    static final String FORM = "report-an-incident";

    private static final String PAGE = "/{number:[0-9]+}";

    private final StartPages pages;

    ReportController(StartPages pages) {
        this.pages = pages;
    }

    @GetMapping
    String open(Model page) {
        return pages.open(FORM, BASE, null, page);
    }

    @GetMapping(PAGE)
    String ask(@PathVariable int number, @RequestParam(required = false) String change, Model page) {
        return pages.ask(FORM, BASE, number, change != null, null, page);
    }

    @PostMapping(PAGE)
    String answer(@PathVariable int number, @RequestParam MultiValueMap<String, String> sent, Model page) {
        return pages.answer(FORM, BASE, number, sent, page);
    }

    @PostMapping(PAGE + "/so-far")
    @ResponseBody
    List<String> soFar(@PathVariable int number, @RequestParam MultiValueMap<String, String> sent) {
        return pages.soFar(FORM, BASE, number, sent);
    }

    @GetMapping("/check")
    String check(Model page) {
        return pages.check(FORM, BASE, page);
    }

    @PostMapping("/check")
    String send(Model page) {
        return pages.send(FORM, BASE, page);
    }

    @GetMapping("/sent/{reference}")
    String sent(@PathVariable String reference, Model page) {
        return pages.sent(FORM, reference, page);
    }
}
