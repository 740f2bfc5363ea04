package uk.proportion.page;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Pages that say the same to everybody. */
@Controller
class PlainPages {

    /** What is shown to whoever hides a page and has no scripts. */
    @GetMapping("/hidden")
    String hidden() {
        return "hidden";
    }

    @GetMapping("/glossary")
    String glossary() {
        return "glossary";
    }

    @GetMapping("/accessibility")
    String accessibility() {
        return "accessibility";
    }
}
