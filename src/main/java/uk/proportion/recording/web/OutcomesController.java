package uk.proportion.recording.web;

import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.proportion.access.CurrentUser;
import uk.proportion.casefile.CaseAccess;
import uk.proportion.casefile.UnknownCase;
import uk.proportion.recording.NotOffered;
import uk.proportion.recording.NotOffered.Kind;
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

    record Refused(
            String code,
            String title,
            Kind kind,
            List<String> why,
            Map<String, Object> facts,
            List<String> rules,
            List<String> citations) {}

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
                        known.notOffered().stream().map(this::refused).toList()))
                .orElseThrow(UnknownCase::new);
    }

    private Refused refused(NotOffered one) {
        return new Refused(
                one.code(),
                one.title(),
                one.kind(),
                one.reasons().stream()
                        .map(reason -> words.sentence(reason, one.facts()))
                        .toList(),
                one.facts(),
                one.rules(),
                one.citations());
    }
}
