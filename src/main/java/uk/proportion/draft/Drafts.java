package uk.proportion.draft;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.proportion.access.CurrentUser;
import uk.proportion.workflow.FormDefinition;
import uk.proportion.workflow.FormDefinitions;
import uk.proportion.workflow.FormsAtHand;
import uk.proportion.workflow.Refusal;

/**
 * The half-filled forms of whoever is signed in, and of nobody else: there is no way to name another owner. A task's draft is
 * there as long as its owner may work on the task; every method refuses as not found what is no form of theirs.
 */
@Component
public class Drafts {
    /** How large a draft may be, in bytes of its JSON. */
    public static final int LARGEST = 100_000;

    static final Duration KEPT = Duration.ofDays(30);

    private final CurrentUser currentUser;
    private final FormsAtHand forms;
    private final FormDefinitions definitions;
    private final DraftRows rows;
    private final Clock clock;

    Drafts(CurrentUser currentUser, FormsAtHand forms, FormDefinitions definitions, DraftRows rows, Clock clock) {
        this.currentUser = currentUser;
        this.forms = forms;
        this.definitions = definitions;
        this.rows = rows;
        this.clock = clock;
    }

    /** What was kept of that form; empty where nothing was, where it is too old, or where its key is gone. */
    @Transactional(readOnly = true)
    public Optional<Draft> find(HalfFilled form) {
        FormDefinition definition = definition(form);
        return rows.find(owner(), form, clock.instant().minus(KEPT))
                .map(draft -> new Draft(DraftAnswers.known(definition, draft.answers()), draft.savedAt()));
    }

    /**
     * Keeps what has been typed so far, in the place of what was kept before.
     *
     * @return when it was kept
     * @throws Refusal where the answers are not the form's, or too long
     */
    @Transactional
    public Instant keep(HalfFilled form, Map<String, Object> answers) {
        String json = DraftAnswers.written(definition(form), answers);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        rows.keep(owner(), form, json, now);
        return now;
    }

    /** Forgets what was kept of that form, if anything was. */
    @Transactional
    public void discard(HalfFilled form) {
        definition(form);
        rows.forget(owner(), form);
    }

    /**
     * Takes out what was kept of that form, to be sent in the same transaction: of two that try at once, the second waits.
     *
     * @return whether anything was kept, and is this one's to send
     */
    @Transactional
    public boolean takeOut(HalfFilled form) {
        definition(form);
        return rows.forget(owner(), form) > 0;
    }

    private FormDefinition definition(HalfFilled form) {
        return definitions.get(
                switch (form.kind()) {
                    case TASK -> forms.ofTask(form.id());
                    case START -> forms.thatStarts(form.id());
                });
    }

    /** Nobody without a role has a form at hand. */
    private String owner() {
        return currentUser.get().id();
    }
}
