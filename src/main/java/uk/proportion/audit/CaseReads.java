package uk.proportion.audit;

import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import uk.proportion.access.CaseAsked;
import uk.proportion.access.User;
import uk.proportion.shared.CaseReference;
import uk.proportion.shared.Occurrence;

/** Records who looks into a case and why, and who asks for one that does not exist for them, before they are answered. */
@Component
class CaseReads {
    private final AuditTrail trail;
    private final OpenWork openWork;
    private final ReadRequest request;

    CaseReads(AuditTrail trail, OpenWork openWork, ReadRequest request) {
        this.trail = trail;
        this.openWork = openWork;
        this.request = request;
    }

    @EventListener
    void on(CaseAsked asked) {
        Actor reader = asked.user().map(Actor::of).orElse(Actor.NOBODY);
        Occurrence occurrence = new Occurrence(
                asked.granted() ? "CASE_READ" : "CASE_REFUSED",
                asked.reference().orElse(null),
                "case",
                Map.of("part", request.part()),
                request.purpose().orElse(null),
                !asked.granted());
        trail.addNow(occurrence, reader, asked.granted() ? purpose(asked) : null);
    }

    private Purpose purpose(CaseAsked asked) {
        if (request.purpose().isPresent()) {
            return Purpose.STATED;
        }
        Optional<User> user = asked.user();
        Optional<CaseReference> reference = asked.reference();
        boolean working = user.isPresent() && reference.isPresent() && openWork.on(reference.get(), user.get());
        return working ? Purpose.OPEN_TASK : Purpose.NOT_STATED;
    }
}
