package uk.proportion.emergency.web;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uk.proportion.emergency.EmergencyAccess;
import uk.proportion.emergency.EmergencyAnswer;
import uk.proportion.workflow.Refusal;

/** Emergency access for programs: ask, see what waits in the own organisation, answer. */
@RestController
@RequestMapping("/api/emergency-access")
class EmergencyAccessController {
    private final EmergencyAccess access;

    EmergencyAccessController(EmergencyAccess access) {
        this.access = access;
    }

    record Request(String reference, String reason) {}

    record Answer(EmergencyAnswer answer) {}

    @GetMapping
    EmergencyAccess.Desk desk() {
        return access.desk();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    EmergencyAccess.Waiting ask(@RequestBody Request request) {
        return access.ask(request.reference(), request.reason());
    }

    @PostMapping("/{id}/answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(@PathVariable UUID id, @RequestBody Answer given) {
        if (given.answer() == null) {
            throw new Refusal("answer is needed: AGREED or REFUSED");
        }
        access.answer(id, given.answer());
    }
}
