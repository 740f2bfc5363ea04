package uk.proportion.transfer;

import java.time.Clock;
import java.util.Comparator;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.proportion.access.Organisation;
import uk.proportion.access.Organisations;
import uk.proportion.access.Role;
import uk.proportion.casefile.Authorship;
import uk.proportion.casefile.CaseFiles;
import uk.proportion.casefile.Chronology;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;
import uk.proportion.shared.OrganisationId;
import uk.proportion.transfer.TransferRecord.Answer;
import uk.proportion.workflow.Refusal;

/**
 * Cases that one organisation asks another of its kind to take over. Until that accepts, it knows what {@link Asked} holds, and
 * nothing else of the case.
 */
@Service
@Transactional
public class Transfers {
    private static final Map<Agency, Role> ANSWERED_BY =
            Map.of(Agency.SCHOOL, Role.DSL, Agency.POLICE, Role.SUPERVISOR, Agency.SOCIAL_CARE, Role.TEAM_MANAGER);

    private final TransferRecords transfers;
    private final CaseFiles files;
    private final Chronology chronology;
    private final Organisations organisations;
    private final Clock clock;

    Transfers(
            TransferRecords transfers,
            CaseFiles files,
            Chronology chronology,
            Organisations organisations,
            Clock clock) {
        this.transfers = transfers;
        this.files = files;
        this.chronology = chronology;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * What the receiver is told before it answers.
     *
     * @param reason a code of the form's list
     * @param answeredBy the role that may bind the receiver
     * @param children how many people are lettered in the case
     */
    public record Asked(Organisation from, Organisation to, String reason, Role answeredBy, int children) {}

    /** What was asked last and still waits for its answer. */
    @Transactional(readOnly = true)
    public Asked asked(CaseReference reference) {
        TransferRecord last = transfers.findByCaseReferenceAndWaitingTrueOrderByAskedAt(reference.value()).stream()
                .max(Comparator.comparing(transfer -> transfer.askedAt))
                .orElseThrow(() -> new IllegalStateException("No transfer of " + reference + " waits for an answer"));
        return new Asked(
                find(last.from()),
                find(last.to()),
                last.reason,
                ANSWERED_BY.get(last.agency),
                files.letters(reference).size());
    }

    /**
     * Asks another organisation to take the case over.
     *
     * @param words what it is to know once it has accepted; {@code null} where nobody wrote anything
     * @throws Refusal where the case is closed, or another transfer of the same kind of organisation waits for its answer
     */
    void ask(CaseReference reference, Organisation receiver, String reason, String words, Authorship by) {
        if (files.isClosed(reference)) {
            throw new Refusal("This case is closed: add the facts that are new first, which reopens it");
        }
        if (transfers.existsByCaseReferenceAndAgencyAndWaitingTrue(reference.value(), receiver.agency())) {
            throw new Refusal("This case is being handed over already: wait until they have answered");
        }
        transfers.save(new TransferRecord(reference, receiver, reason, by, clock.instant()));
        String summary = "%s is asked to take the case over (%s)".formatted(receiver.name(), reason);
        chronology.add(reference, by, "TRANSFER_ASKED", "case", summary, words);
    }

    /**
     * The receiver answers.
     *
     * @param why as a code; {@code null} where it accepts
     * @throws Refusal where the receiver was not asked, or has answered
     */
    TransferRecord answer(CaseReference reference, Answer answer, String why, Authorship by) {
        TransferRecord transfer = transfers
                .findByCaseReferenceAndReceiverAndWaitingTrue(
                        reference.value(), by.organisation().value())
                .orElseThrow(Refusal::overtaken);
        transfer.answer(answer, why, by.user(), clock.instant());
        String receiver = find(transfer.to()).name();
        if (answer == Answer.ACCEPTED) {
            String summary = "%s has taken the case over from %s"
                    .formatted(receiver, find(transfer.from()).name());
            chronology.add(reference, by, "TRANSFER_ACCEPTED", "case", summary);
        } else {
            chronology.add(
                    reference,
                    by,
                    "TRANSFER_DECLINED",
                    "case",
                    "%s has not taken the case over (%s)".formatted(receiver, why));
        }
        return transfer;
    }

    private Organisation find(OrganisationId id) {
        return organisations.find(id).orElseThrow();
    }
}
