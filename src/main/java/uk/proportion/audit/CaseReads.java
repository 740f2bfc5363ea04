package uk.proportion.audit;

import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import uk.proportion.access.CaseAsked;
import uk.proportion.access.User;
import uk.proportion.shared.CaseReference;
import uk.proportion.shared.Occurrence;

/**
 * Records who looks into a case and why, and who asks for one that does not exist for them, before they are answered. A person
 * who has no open task on the case is asked for a purpose first; a program that states none is on record as stating none.
 */
@Component
class CaseReads {
    private final AuditTrail trail;
    private final OpenWork openWork;
    private final StatedPurposes purposes;
    private final ReadRequest request;

    CaseReads(AuditTrail trail, OpenWork openWork, StatedPurposes purposes, ReadRequest request) {
        this.trail = trail;
        this.openWork = openWork;
        this.purposes = purposes;
        this.request = request;
    }

    /** @throws PurposeNeeded where the case would be shown to somebody without a task on it, who has not said why */
    @EventListener
    void on(CaseAsked asked) {
        Actor reader = asked.user().map(Actor::of).orElse(Actor.NOBODY);
        if (!asked.granted()) {
            trail.addNow(occurrence("CASE_REFUSED", asked).asRefused(), reader, null);
            return;
        }
        Reason reason = reason(asked);
        if (reason.purpose() == Purpose.NOT_STATED && request.shows() && request.isByAPerson()) {
            trail.addNow(occurrence("PURPOSE_ASKED", asked).asRefused(), reader, Purpose.NOT_STATED);
            throw new PurposeNeeded();
        }
        String kind = request.shows() ? "CASE_READ" : "CASE_ADDRESSED";
        trail.addNow(occurrence(kind, asked).with("why", reason.why()), reader, reason.purpose());
    }

    private Occurrence occurrence(String kind, CaseAsked asked) {
        return new Occurrence(
                kind,
                asked.reference().orElse(null),
                "case",
                Map.of("part", request.part()),
                request.purpose().orElse(null),
                false);
    }

    private Reason reason(CaseAsked asked) {
        if (asked.emergency()) {
            return new Reason(Purpose.EMERGENCY, null);
        }
        User user = asked.user().orElseThrow();
        CaseReference reference = asked.reference().orElseThrow();
        if (request.purpose().isPresent()) {
            return new Reason(Purpose.STATED, null);
        }
        if (openWork.on(reference, user)) {
            return new Reason(Purpose.OPEN_TASK, null);
        }
        return purposes.of(user, reference)
                .map(why -> new Reason(Purpose.STATED, why))
                .orElse(new Reason(Purpose.NOT_STATED, null));
    }

    /** @param why what they chose from the list, as a code; {@code null} where they chose nothing */
    private record Reason(Purpose purpose, String why) {}
}
