package uk.proportion.transfer;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.proportion.access.Organisation;
import uk.proportion.access.Organisations;
import uk.proportion.casefile.Authorship;
import uk.proportion.casefile.CaseAccess;
import uk.proportion.casefile.UnknownCase;
import uk.proportion.shared.CaseReference;
import uk.proportion.workflow.Refusal;
import uk.proportion.workflow.StartDoor;

/** Somebody of an organisation that takes part hands the case to another of its kind; a case of others does not exist. */
@Component
class HandTheCaseOver implements StartDoor {
    private static final String REFERENCE = "caseReference";
    private static final String TO = "transferTo";
    private static final String WHY = "transferReason";
    private static final String WORDS = "reason";

    private final CaseAccess access;
    private final Organisations organisations;
    private final Transfers transfers;

    HandTheCaseOver(CaseAccess access, Organisations organisations, Transfers transfers) {
        this.access = access;
        this.organisations = organisations;
        this.transfers = transfers;
    }

    @Override
    public String form() {
        return "hand-the-case-over";
    }

    @Override
    public Set<String> ownFields() {
        return Set.of(REFERENCE, TO, WHY, WORDS);
    }

    @Override
    public CaseReference take(Map<String, Object> answers, Authorship by) {
        CaseReference reference = workable((String) answers.get(REFERENCE));
        Organisation receiver = another((String) answers.get(TO), by);
        transfers.ask(reference, receiver, (String) answers.get(WHY), (String) answers.get(WORDS), by);
        return reference;
    }

    private CaseReference workable(String reference) {
        try {
            return access.workable(reference);
        } catch (UnknownCase notTheirs) {
            throw Refusal.noSuchCase();
        }
    }

    private Organisation another(String typed, Authorship by) {
        Organisation own = organisations.find(by.organisation()).orElseThrow();
        return organisations.ofAgency(own.agency()).stream()
                .filter(other -> !other.id().equals(own.id()))
                .filter(other -> isMeant(other, typed.strip()))
                .findFirst()
                .orElseThrow(() -> new Refusal("\"To which organisation?\" is no other organisation of your kind:"
                        + " write its full name or its code as they stand in the list of who takes part"));
    }

    private static boolean isMeant(Organisation one, String typed) {
        return one.name().equalsIgnoreCase(typed) || one.id().value().equalsIgnoreCase(typed);
    }
}
