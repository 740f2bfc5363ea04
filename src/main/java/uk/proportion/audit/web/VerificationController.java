package uk.proportion.audit.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.proportion.audit.Verification;

/** The state of the chain, to an auditor; to everybody else there is no such page. */
@RestController
@RequestMapping("/api/audit/verification")
class VerificationController {
    private final AuditDesk desk;
    private final Auditors auditors;

    VerificationController(AuditDesk desk, Auditors auditors) {
        this.desk = desk;
        this.auditors = auditors;
    }

    @GetMapping
    Map<String, Object> verify() {
        auditors.letIn();
        return view(desk.verify());
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
