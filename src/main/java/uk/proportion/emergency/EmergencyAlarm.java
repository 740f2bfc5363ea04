package uk.proportion.emergency;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.proportion.access.Organisation;
import uk.proportion.access.Organisations;
import uk.proportion.casefile.Authorship;
import uk.proportion.casefile.Chronology;
import uk.proportion.casefile.Involvement;
import uk.proportion.shared.CaseReference;
import uk.proportion.workflow.Engine;

/** Tells the agencies that take part, and the partnership's manager, that somebody else was let in to read a case. */
@Service
@Transactional
public class EmergencyAlarm {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm");

    private final EmergencyRecords requests;
    private final Involvement involvement;
    private final Chronology chronology;
    private final Organisations organisations;
    private final Engine engine;

    EmergencyAlarm(
            EmergencyRecords requests,
            Involvement involvement,
            Chronology chronology,
            Organisations organisations,
            Engine engine) {
        this.requests = requests;
        this.involvement = involvement;
        this.chronology = chronology;
        this.organisations = organisations;
        this.engine = engine;
    }

    /**
     * Who was let in.
     *
     * @param reader the id of the user who asked
     * @param organisation the name of theirs
     * @param approver the id of the user who agreed
     * @param from since when, with the offset of London
     */
    public record LetIn(
            String reader, String organisation, String approver, OffsetDateTime from, OffsetDateTime until) {}

    /** Who was let in to that case last. */
    @Transactional(readOnly = true)
    public LetIn last(CaseReference reference) {
        EmergencyRecord last = requests.findFirstByCaseReferenceAndOpensTrueOrderByAnsweredAtDesc(reference.value())
                .orElseThrow(() -> new IllegalStateException("Nobody was let in to " + reference));
        return new LetIn(
                last.askedBy, name(last), last.answeredBy, inLondon(last.answeredAt), inLondon(last.readUntil));
    }

    /** Only a case that the same kind of organisation works on: one that a school handles stays in the school. */
    boolean isThereACase(EmergencyRecord request) {
        return involvement.has(request.reference(), request.agency);
    }

    /** Nobody is told where there is no case that could be read. */
    void raise(EmergencyRecord request) {
        if (!request.opens) {
            return;
        }
        String summary = "%s of %s may read this case until %s: agreed by %s in an emergency"
                .formatted(
                        request.askedBy,
                        name(request),
                        inLondon(request.readUntil).format(TIME),
                        request.answeredBy);
        chronology.add(request.reference(), Authorship.system("emergency-access"), "EMERGENCY_ACCESS", "case", summary);
        engine.reviewEmergencyAccess(request.reference());
    }

    private String name(EmergencyRecord request) {
        return organisations
                .find(request.organisation())
                .map(Organisation::name)
                .orElse(request.organisation);
    }

    private static OffsetDateTime inLondon(Instant moment) {
        return moment.atZone(LONDON).toOffsetDateTime();
    }
}
