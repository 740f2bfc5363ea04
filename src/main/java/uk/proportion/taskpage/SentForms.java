package uk.proportion.taskpage;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.proportion.access.CurrentUser;
import uk.proportion.draft.Drafts;
import uk.proportion.draft.HalfFilled;
import uk.proportion.shared.CaseReference;
import uk.proportion.workflow.StartingForms;

/** Sends start forms, each once: a draft that is sent is gone, and whoever presses the button again is shown the same case. */
@Component
class SentForms {
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private final Drafts drafts;
    private final StartingForms startingForms;
    private final CurrentUser currentUser;
    private final JdbcClient database;
    private final Clock clock;

    SentForms(Drafts drafts, StartingForms startingForms, CurrentUser currentUser, JdbcClient database, Clock clock) {
        this.drafts = drafts;
        this.startingForms = startingForms;
        this.currentUser = currentUser;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Sends what was kept of a start form.
     *
     * @return the case; empty where nothing is kept, because it has been sent
     */
    @Transactional
    public Optional<CaseReference> send(Questionnaire form) {
        HalfFilled half = form.seat().half();
        if (!drafts.takeOut(half)) {
            return Optional.empty();
        }
        CaseReference reference = startingForms.send(half.id(), form.toSend());
        database.sql("delete from sent_form where owner = :owner and form = :form")
                .param("owner", owner())
                .param("form", half.id())
                .update();
        database.sql("insert into sent_form (owner, form, case_reference, sent_at) values (:owner, :form, :case, :now)")
                .param("owner", owner())
                .param("form", half.id())
                .param("case", reference.value())
                .param("now", now())
                .update();
        return Optional.of(reference);
    }

    /** What whoever is signed in has sent with that form within the last hour. */
    public Optional<CaseReference> last(String form) {
        return database.sql(
                        "select case_reference from sent_form where owner = :owner and form = :form and sent_at > :since")
                .param("owner", owner())
                .param("form", form)
                .param("since", now().minus(REMEMBERED))
                .query(String.class)
                .optional()
                .map(CaseReference::new);
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT6M")
    void forget() {
        database.sql("delete from sent_form where sent_at <= :since")
                .param("since", now().minus(REMEMBERED))
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private String owner() {
        return currentUser.get().id();
    }
}
