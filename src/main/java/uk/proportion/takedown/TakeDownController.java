package uk.proportion.takedown;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uk.proportion.access.CurrentUser;
import uk.proportion.access.User;
import uk.proportion.casefile.Authorship;
import uk.proportion.casefile.CaseAccess;
import uk.proportion.casefile.InvalidFacts;
import uk.proportion.casefile.UnknownCase;
import uk.proportion.page.Words;
import uk.proportion.shared.CaseReference;

/** Take-downs as JSON, to whoever takes part in the case. */
@RestController
@RequestMapping("/api/cases/{reference}/take-downs")
class TakeDownController {
    private final CaseAccess access;
    private final TakeDowns takeDowns;
    private final CurrentUser currentUser;
    private final Words words;

    TakeDownController(CaseAccess access, TakeDowns takeDowns, CurrentUser currentUser, Words words) {
        this.access = access;
        this.takeDowns = takeDowns;
        this.currentUser = currentUser;
        this.words = words;
    }

    /** @param at the time of day in London */
    record Asked(
            String child,
            String service,
            String platform,
            String helper,
            LocalDate on,
            LocalTime at,
            LocalDate followUp) {
        TakeDownRequest request() {
            return new TakeDownRequest(child, service, platform, helper, on, at, followUp);
        }
    }

    record Answered(String result, LocalDate on, LocalDate followUp) {}

    @GetMapping
    List<TakeDown> show(@PathVariable String reference) {
        return takeDowns.of(access.readable(reference));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, UUID> ask(@PathVariable String reference, @RequestBody Asked asked) {
        CaseReference workable = access.workable(reference);
        refuse(takeDowns.faults(workable, asked.request()));
        return Map.of("id", takeDowns.ask(workable, asked.request(), by()));
    }

    @PostMapping("/{id}/answers")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(@PathVariable String reference, @PathVariable UUID id, @RequestBody Answered answered) {
        CaseReference workable = access.workable(reference);
        TakeDown about = takeDowns.find(workable, id).orElseThrow(UnknownCase::new);
        LocalDate on = answered.on() == null ? takeDowns.today() : answered.on();
        refuse(takeDowns.faults(about, answered.result(), on, answered.followUp()));
        TakeDown.Result result = TakeDown.Result.valueOf(answered.result());
        takeDowns.answer(workable, id, new TakeDownAnswer(result, on, answered.followUp()), by());
    }

    private Authorship by() {
        User user = currentUser.get();
        return new Authorship(user.id(), user.organisation(), "take-downs");
    }

    private void refuse(Map<String, String> faults) {
        faults.entrySet().stream().findFirst().ifPresent(fault -> {
            throw new InvalidFacts(fault.getKey() + ": " + words.of("takedowns.error." + fault.getValue(), null));
        });
    }
}
