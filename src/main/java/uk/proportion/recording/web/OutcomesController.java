package uk.proportion.recording.web;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.proportion.access.CurrentUser;
import uk.proportion.casefile.CaseAccess;
import uk.proportion.casefile.UnknownCase;
import uk.proportion.recording.Options.Choice;
import uk.proportion.recording.OutcomesAtHand;
import uk.proportion.recording.WhyNotInWords;
import uk.proportion.shared.CaseReference;

/** Which outcomes may be proposed for a crime, and of every other one why not, as JSON. */
@RestController
@RequestMapping("/api/cases/{reference}/outcomes/{crime}")
class OutcomesController {
    private final CaseAccess access;
    private final CurrentUser currentUser;
    private final OutcomesAtHand outcomes;
    private final WhyNotInWords words;

    OutcomesController(CaseAccess access, CurrentUser currentUser, OutcomesAtHand outcomes, WhyNotInWords words) {
        this.access = access;
        this.currentUser = currentUser;
        this.outcomes = outcomes;
        this.words = words;
    }

    record Answer(
            String crime, String regime, String gate, String outcome, List<Choice> offered, List<Refused> notOffered) {}

    @GetMapping
    Answer outcomes(@PathVariable String reference, @PathVariable String crime) {
        CaseReference readable = access.readable(reference);
        return outcomes.of(readable, currentUser.get().agency(), crime)
                .map(known -> new Answer(
                        known.crime(),
                        known.regime(),
                        known.gate(),
                        known.outcome(),
                        known.offered(),
                        known.notOffered().stream()
                                .map(one -> Refused.of(one, words))
                                .toList()))
                .orElseThrow(UnknownCase::new);
    }
}
