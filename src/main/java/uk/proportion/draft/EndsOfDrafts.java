package uk.proportion.draft;

import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import uk.proportion.workflow.FormsAtHand;
import uk.proportion.workflow.StartFormTaken;
import uk.proportion.workflow.TaskOver;

/**
 * Drafts go with what they were for: in the transaction in which a task ends, whoever ended it, or a start form is taken. Every
 * hour those go that are too old, or that were saved at the very moment when their task ended.
 */
@Component
@EnableScheduling
class EndsOfDrafts {
    private static final Logger LOG = LoggerFactory.getLogger(EndsOfDrafts.class);

    private final DraftRows rows;
    private final FormsAtHand forms;
    private final Clock clock;

    EndsOfDrafts(DraftRows rows, FormsAtHand forms, Clock clock) {
        this.rows = rows;
        this.forms = forms;
        this.clock = clock;
    }

    @EventListener
    void taskIsOver(TaskOver over) {
        rows.forgetTask(over.taskId());
    }

    @EventListener
    void startFormIsTaken(StartFormTaken taken) {
        rows.forget(taken.user(), HalfFilled.start(taken.form()));
    }

    /** Where the database does not answer, the next hour's turn does it. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    void sweepEveryHour() {
        try {
            sweep();
        } catch (DataAccessException | TransactionException failed) {
            LOG.warn(
                    "Drafts that are too old could not be deleted ({})",
                    failed.getClass().getSimpleName());
        }
    }

    void sweep() {
        rows.forgetBefore(clock.instant().minus(Drafts.KEPT));
        List<String> tasks = rows.tasks();
        tasks.stream().filter(task -> !forms.isOpen(task)).forEach(rows::forgetTask);
    }
}
