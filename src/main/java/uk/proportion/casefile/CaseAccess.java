package uk.proportion.casefile;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import uk.proportion.access.CaseAsked;
import uk.proportion.access.CurrentUser;
import uk.proportion.access.NeedToKnow;
import uk.proportion.access.Role;
import uk.proportion.access.User;
import uk.proportion.casefile.Audience.Part;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;
import uk.proportion.shared.OrganisationId;

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

    private static final Set<Role> HOLDERS = EnumSet.of(Role.DSL, Role.HEADTEACHER, Role.INSPECTOR, Role.TEAM_MANAGER);

    private final CurrentUser currentUser;
    private final CaseRecords cases;
    private final Audience audience;
    private final EmergencyReading emergencies;
    private final ApplicationEventPublisher events;

    CaseAccess(
            CurrentUser currentUser,
            CaseRecords cases,
            Audience audience,
            EmergencyReading emergencies,
            ApplicationEventPublisher events) {
        this.currentUser = currentUser;
        this.cases = cases;
        this.audience = audience;
        this.emergencies = emergencies;
        this.events = events;
    }

    /** Whether that user may know that the case exists: the same statement, whether it is there or not. */
    public boolean mayKnow(User user, CaseReference reference) {
        List<TakesPart> part = cases.part(reference.value(), user.organisation().value());
        List<OrganisationId> involved = part.stream()
                .filter(one -> !one.shutsOut(user))
                .map(one -> new OrganisationId(one.organisation()))
                .toList();
        return NeedToKnow.involved(user, involved);
    }

    /**
     * The reference, for a signed-in user who may read the case, be it for an emergency. That it was asked for is on record,
     * whatever the answer.
     *
     * @throws UnknownCase for everybody else, as if it did not exist
     */
    public CaseReference readable(String reference) {
        return asked(reference, true);
    }

    /**
     * The reference, for a signed-in user whose organisation takes part, and who may change something in the case. That it was
     * asked for is on record, whatever the answer.
     *
     * @throws UnknownCase for everybody else, as if it did not exist
     */
    public CaseReference workable(String reference) {
        return asked(reference, false);
    }

    private CaseReference asked(String reference, boolean toRead) {
        Optional<User> user = currentUser.find();
        Optional<CaseReference> asked = CaseReference.parse(reference);
        boolean own = asked.isPresent()
                && user.filter(one -> mayKnow(one, asked.get())).isPresent();
        boolean emergency = toRead
                && !own
                && asked.isPresent()
                && user.filter(one -> emergencies.mayRead(one, asked.get())).isPresent();
        events.publishEvent(new CaseAsked(user, asked, own || emergency, emergency));
        if (!own && !emergency) {
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
        Agency agency = currentUser.get().agency();
        if (!changes.crimes().isEmpty() && agency != Agency.POLICE) {
            throw new InvalidFacts("crimes are stated by the police: take them out");
        }
        checkMayKnow(agency, Part.REVIEW, changes.review());
        changes.children().values().forEach(stated -> checkMayKnow(agency, Part.CHILD, stated));
        checkNotByTask(changes.review());
        changes.crimes().values().forEach(CaseAccess::checkNotByTask);
    }

    /** What an agency does not see it does not overwrite either. */
    private void checkMayKnow(Agency agency, Part part, Map<String, Object> stated) {
        stated.keySet().stream()
                .filter(key -> audience.lists(part, key) && !audience.sees(agency, part, key))
                .findFirst()
                .ifPresent(key -> {
                    throw new InvalidFacts(key + " is stated by another agency: take it out");
                });
    }

    /**
     * Checks that whoever is signed in answers for their organisation's records.
     *
     * @throws NotTheirPart for everybody else
     */
    void checkMayHold() {
        User user = currentUser.get();
        if (HOLDERS.stream().noneMatch(user::ranksAtLeast)) {
            throw new NotTheirPart(
                    "A safeguarding lead, a headteacher, an inspector or a team manager does this:" + " ask yours");
        }
    }

    private static void checkNotByTask(Map<String, Object> stated) {
        stated.keySet().stream().filter(ONLY_BY_TASK::contains).findFirst().ifPresent(key -> {
            throw new InvalidFacts(key + " follows from a task: complete that task instead");
        });
    }
}
