package uk.proportion.access.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class StartPage {

    @GetMapping("/")
    String toTasklist() {
        return "redirect:/camunda/app/tasklist/default/";
    }
}
