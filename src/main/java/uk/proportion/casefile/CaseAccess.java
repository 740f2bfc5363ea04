package uk.proportion.casefile;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import uk.proportion.access.CaseAsked;
import uk.proportion.access.CurrentUser;
import uk.proportion.access.NeedToKnow;
import uk.proportion.access.User;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;

/** Who may read a case, and who may state what: an agency knows a case from the moment of referral, and not before. */
@Service
public class CaseAccess {
    /** What follows from a task, a signature or a person's independence is never stated as a new fact by hand. */
    private static final Set<String> ONLY_BY_TASK = Set.of(
            "outcome",
            "authorisation",
            "alreadyRecorded",
            "cancelIndependent",
            "victimTold",
            "suspectTold",
            "impactRead",
            "headSignOff",
            "enhancedDecision",
            "mashConsulted");

    private final CurrentUser currentUser;
    private final CaseFiles files;
    private final Referrals referrals;
    private final ApplicationEventPublisher events;

    CaseAccess(CurrentUser currentUser, CaseFiles files, Referrals referrals, ApplicationEventPublisher events) {
        this.currentUser = currentUser;
        this.files = files;
        this.referrals = referrals;
        this.events = events;
    }

    /** Whether that user may know that the case exists. */
    public boolean mayKnow(User user, CaseReference reference) {
        return files.exists(reference)
                && NeedToKnow.involved(user, referrals.involved(reference).values());
    }

    /**
     * The reference, for a signed-in user who may read the case. That it was asked for is on record, whatever the answer.
     *
     * @throws UnknownCase for everybody else, as if it did not exist
     */
    public CaseReference readable(String reference) {
        Optional<User> user = currentUser.find();
        Optional<CaseReference> asked = CaseReference.parse(reference);
        boolean granted = asked.isPresent()
                && user.filter(one -> mayKnow(one, asked.get())).isPresent();
        events.publishEvent(new CaseAsked(user, asked, granted));
        if (!granted) {
            throw new UnknownCase();
        }
        return asked.get();
    }

    /** Whose the case is shown to be: what another agency alone knows is left out. */
    Agency agency() {
        return currentUser.get().agency();
    }

    Authorship author(String source) {
        User user = currentUser.get();
        return new Authorship(user.id(), user.organisation(), source);
    }

    /**
     * Checks what whoever is signed in wants to state by hand.
     *
     * @throws InvalidFacts for a fact that this user's agency does not state, or that only a task writes
     */
    public void checkMayState(FactChanges changes) {
        boolean police = currentUser.get().agency() == Agency.POLICE;
        if (!changes.crimes().isEmpty() && !police) {
            throw new InvalidFacts("crimes are stated by the police: take them out");
        }
        checkNotByTask(changes.review());
        changes.crimes().values().forEach(CaseAccess::checkNotByTask);
    }

    private static void checkNotByTask(Map<String, Object> stated) {
        stated.keySet().stream().filter(ONLY_BY_TASK::contains).findFirst().ifPresent(key -> {
            throw new InvalidFacts(key + " follows from a task: complete that task instead");
        });
    }
}
