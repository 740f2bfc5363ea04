package uk.proportion.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.proportion.access.CurrentUser;
import uk.proportion.shared.Occurrence;

/**
 * Puts on record whatever is published as an {@link Occurrence}, in the transaction in which it happens. Entries are appended
 * unsealed, so that no transaction waits for another; the {@link Sealer} links them afterwards.
 */
@Component
class AuditTrail {
    private final CurrentUser currentUser;
    private final Clock clock;
    private final TransactionTemplate ownTransaction;

    AuditTrail(CurrentUser currentUser, Clock clock, PlatformTransactionManager transactions) {
        this.currentUser = currentUser;
        this.clock = clock;
        this.ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @EventListener
    void on(Occurrence occurrence) {
        Actor actor = currentUser.find().map(Actor::of).orElseGet(AuditTrail::withoutRole);
        if (occurrence.refused() || !TransactionSynchronizationManager.isActualTransactionActive()) {
            addNow(occurrence, actor, null);
        } else {
            append(occurrence, actor, null);
        }
    }

    /** The platform works for nobody; whoever else has no role is a visitor. */
    private static Actor withoutRole() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof AnonymousAuthenticationToken
                ? Actor.NOBODY
                : Actor.SYSTEM;
    }

    /** Keeps it at once, whatever becomes of the work around it: somebody has looked, or knocked at the door. */
    void addNow(Occurrence occurrence, Actor actor, Purpose purpose) {
        ownTransaction.executeWithoutResult(status -> append(occurrence, actor, purpose));
    }

    private void append(Occurrence occurrence, Actor actor, Purpose purpose) {
        PendingEntries pending = PendingEntries.ofThisTransaction();
        Payload payload = occurrence.words() == null ? null : Payload.of(occurrence.words());
        Entry entry = new Entry(
                UUID.randomUUID(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                pending.nextPlace(),
                occurrence.kind(),
                actor.id(),
                actor.organisation(),
                occurrence.reference() == null ? null : occurrence.reference().value(),
                occurrence.subject(),
                purpose == null ? null : purpose.name(),
                CanonicalJson.write(occurrence.codes()),
                payload == null ? null : payload.hash());
        pending.add(entry, payload);
    }
}
