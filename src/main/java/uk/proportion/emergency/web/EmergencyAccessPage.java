package uk.proportion.emergency.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.proportion.emergency.EmergencyAccess;
import uk.proportion.emergency.EmergencyAccess.Agreed;
import uk.proportion.emergency.EmergencyAccess.Desk;
import uk.proportion.emergency.EmergencyAccess.Waiting;
import uk.proportion.emergency.EmergencyAnswer;
import uk.proportion.workflow.Refusal;

/** Where an officer or social worker asks to read a case tonight, and where a senior colleague answers. */
@Controller
@RequestMapping("/emergency-access")
class EmergencyAccessPage {
    private static final String OPENED = "redirect:/emergency-access";
    private static final String REASON = "reason";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneId.of("Europe/London"));

    private final EmergencyAccess access;

    EmergencyAccessPage(EmergencyAccess access) {
        this.access = access;
    }

    /** A request as the page shows it, its time in London. */
    record Line(UUID id, String reference, String reason, String who, String until, boolean mine) {}

    @GetMapping
    String open(Model page) {
        return show(page);
    }

    @PostMapping
    String ask(
            @RequestParam(required = false) String reference,
            @RequestParam(required = false) String reason,
            HttpServletResponse response,
            Model page) {
        try {
            access.ask(reference, reason);
            return OPENED;
        } catch (Refusal refusal) {
            page.addAttribute("field", refusal.getMessage().startsWith(REASON) ? REASON : "reference");
            page.addAttribute("reference", reference);
            page.addAttribute(REASON, reason);
            return refused(refusal, response, page);
        }
    }

    @PostMapping("/{id}")
    String answer(
            @PathVariable UUID id, @RequestParam EmergencyAnswer answer, HttpServletResponse response, Model page) {
        try {
            access.answer(id, answer);
            return OPENED;
        } catch (Refusal refusal) {
            return refused(refusal, response, page);
        }
    }

    @ExceptionHandler
    void notForThem(Refusal refusal, HttpServletResponse response) throws IOException {
        response.sendError(refusal.why().status());
    }

    private String refused(Refusal refusal, HttpServletResponse response, Model page) {
        response.setStatus(refusal.why().status());
        page.addAttribute("problem", plain(refusal.getMessage()));
        return show(page);
    }

    /** "reason is needed" is how a program reads it. */
    private static String plain(String message) {
        return message.replaceFirst("^reference is", "That is").replaceFirst("^reason ", "Your reason ");
    }

    private String show(Model page) {
        Desk desk = access.desk();
        page.addAttribute("mayAnswer", desk.mayAnswer());
        page.addAttribute(
                "waiting",
                desk.waiting().stream().map(EmergencyAccessPage::line).toList());
        page.addAttribute("agreed", agreed(desk.agreed()));
        return "emergency-access";
    }

    private static List<Line> agreed(List<Agreed> agreed) {
        return agreed.stream()
                .map(one -> new Line(null, one.reference(), null, one.agreedBy(), time(one.readUntil()), true))
                .toList();
    }

    private static Line line(Waiting one) {
        return new Line(one.id(), one.reference(), one.reason(), one.askedBy(), time(one.answerBy()), one.mine());
    }

    private static String time(Instant moment) {
        return TIME.format(moment);
    }
}
