package uk.proportion.emergency;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.proportion.access.User;
import uk.proportion.shared.CaseReference;
import uk.proportion.shared.Occurrence;
import uk.proportion.shared.PlainText;
import uk.proportion.workflow.Refusal;

/**
 * Requests to read a case tonight in which the own organisation takes no part. Whether there is such a case makes no difference
 * to anything that whoever asks or answers sees; after a yes the case is there for the one who asked, or it is not.
 */
@Service
@Transactional
public class EmergencyAccess {
    private static final int LONGEST_REASON = 1000;

    private final EmergencyRecords requests;
    private final EmergencyReaders people;
    private final EmergencyTimes times;
    private final EmergencyAlarm alarm;
    private final ApplicationEventPublisher events;

    EmergencyAccess(
            EmergencyRecords requests,
            EmergencyReaders people,
            EmergencyTimes times,
            EmergencyAlarm alarm,
            ApplicationEventPublisher events) {
        this.requests = requests;
        this.people = people;
        this.times = times;
        this.alarm = alarm;
        this.events = events;
    }

    /**
     * A request that waits for its answer.
     *
     * @param answerBy when it lapses
     * @param mine whether whoever looks has asked for it, and so does not answer
     */
    public record Waiting(
            UUID id,
            String reference,
            String reason,
            String askedBy,
            Instant askedAt,
            Instant answerBy,
            boolean mine) {}

    /** A request that was agreed to, while it lasts. */
    public record Agreed(String reference, Instant readUntil, String agreedBy) {}

    /**
     * What somebody sees: the requests of their organisation, and what they themselves may read.
     *
     * @param mayAnswer whether they have a role that answers requests
     */
    public record Desk(boolean mayAnswer, List<Waiting> waiting, List<Agreed> agreed) {}

    /** @throws Refusal for who may not ask for emergency access */
    @Transactional(readOnly = true)
    public Desk desk() {
        User user = people.asking();
        String organisation = user.organisation().value();
        return new Desk(
                people.mayAgree(user),
                requests
                        .findByOrganisationAndAnswerIsNullAndAskedAtAfterOrderByAskedAt(
                                organisation, times.earliestOpenRequest())
                        .stream()
                        .map(one -> waiting(one, user))
                        .toList(),
                requests
                        .findByOrganisationAndAskedByAndReadUntilAfterOrderByReadUntil(
                                organisation, user.id(), times.now())
                        .stream()
                        .map(one -> new Agreed(one.caseReference, one.readUntil, one.answeredBy))
                        .toList());
    }

    /**
     * Asks to read a case.
     *
     * @throws Refusal with the field and its mend; never for what the reference stands for
     */
    public Waiting ask(String reference, String reason) {
        User user = people.asking();
        CaseReference asked = CaseReference.parse(reference == null ? null : reference.strip())
                .orElseThrow(
                        () -> new Refusal("reference is not a case reference: check it against YP-2026-4830571-V"));
        if (reason == null || reason.isBlank()) {
            throw new Refusal("reason is needed: say which child is at risk of what");
        }
        PlainText.fault(reason, LONGEST_REASON).ifPresent(fault -> {
            throw new Refusal("reason " + fault);
        });
        EmergencyRecord request = requests.save(new EmergencyRecord(asked, user, reason.strip(), times.now()));
        events.publishEvent(Occurrence.in(asked, "EMERGENCY_ASKED", "case").saying(request.reason));
        return waiting(request, user);
    }

    /**
     * A second person answers.
     *
     * @throws Refusal where they may not, or no such request of their organisation waits
     */
    public void answer(UUID id, EmergencyAnswer answer) {
        User user = people.asking();
        EmergencyRecord request = requests.findByIdAndOrganisation(
                        id, user.organisation().value())
                .filter(one -> one.answer == null && one.askedAt.isAfter(times.earliestOpenRequest()))
                .orElseThrow(() -> new Refusal("There is no such request any more: look at the list as it is now"));
        User second = people.answering(request);
        request.answer(answer, second, times.now());
        events.publishEvent(Occurrence.in(request.reference(), "EMERGENCY_" + answer, "case")
                .with("reader", request.askedBy));
        if (answer == EmergencyAnswer.AGREED) {
            request.open(alarm.isThereACase(request), times.readUntil(request.answeredAt));
            alarm.raise(requests.save(request));
        }
    }

    private Waiting waiting(EmergencyRecord one, User user) {
        return new Waiting(
                one.id,
                one.caseReference,
                one.reason,
                one.askedBy,
                one.askedAt,
                times.lapsesAt(one.askedAt),
                one.askedBy.equals(user.id()));
    }
}
