package uk.proportion.audit.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.proportion.audit.Verification;
import uk.proportion.audit.Verifier;
import uk.proportion.shared.Occurrence;

/** The state of the chain, to an auditor; to everybody else there is no such page. */
@RestController
@RequestMapping("/api/audit/verification")
class VerificationController {
    private final Verifier verifier;
    private final Auditors auditors;
    private final ApplicationEventPublisher events;

    VerificationController(Verifier verifier, Auditors auditors, ApplicationEventPublisher events) {
        this.verifier = verifier;
        this.auditors = auditors;
        this.events = events;
    }

    @GetMapping
    Map<String, Object> verify() {
        auditors.letIn();
        Verification found = verifier.verify();
        events.publishEvent(Occurrence.of("CHAIN_VERIFIED").with("intact", found.intact()));
        return view(found);
    }

    private static Map<String, Object> view(Verification found) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("intact", found.intact());
        view.put(
                "firstBroken",
                found.firstBroken().map(VerificationController::view).orElse(null));
        view.put("sealed", found.sealed());
        view.put("hash", found.hash());
        view.put("unsealed", found.unsealed());
        view.put("unsealedSince", found.unsealedSince().orElse(null));
        view.put("anchors", found.anchors().size());
        return view;
    }

    private static Map<String, Object> view(Verification.BrokenLink broken) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("position", broken.position());
        view.put("entry", broken.entry().orElse(null));
        view.put("what", broken.what());
        return view;
    }
}
