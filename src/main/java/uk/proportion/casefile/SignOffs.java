package uk.proportion.casefile;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.proportion.casefile.RecordingDecisions.Standing;
import uk.proportion.shared.CaseReference;
import uk.proportion.shared.Occurrence;

/** Signatures and returns: who signed what, at which rank. */
@Service
@Transactional
public class SignOffs {
    private static final String OUTCOME = "OUTCOME";

    private final CaseLookup cases;
    private final SignOffRecords records;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignOffs(CaseLookup cases, SignOffRecords records, ApplicationEventPublisher events, Clock clock) {
        this.cases = cases;
        this.records = records;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A signature.
     *
     * @param subject {@code case}, a child's letter or a crime's id
     * @param signing what is signed: {@code SCHOOL_DECISION}, {@code SOCIAL_CARE_DECISION}, {@code OUTCOME} …
     * @param rank as T10 names it
     * @param answer {@code APPROVED} or {@code RETURNED}
     * @param recordingDecision the number of the recording decision that is signed; {@code null} for other signings
     */
    public record SignOff(
            String subject,
            String signing,
            String rank,
            String answer,
            String by,
            Instant at,
            @JsonInclude(JsonInclude.Include.NON_NULL) Integer recordingDecision) {}

    /** Keeps a signature or a return. */
    public void sign(
            CaseReference reference, String subject, String signing, String rank, String answer, Authorship by) {
        keep(reference, signed(reference, subject, signing, rank, answer, by));
    }

    /** Keeps a signature, or a return, of the code that was proposed for a crime. */
    public void signOutcome(CaseReference reference, Standing proposal, String rank, String answer, Authorship by) {
        SignOffRecord signature = signed(reference, proposal.crime(), OUTCOME, rank, answer, by);
        signature.recordingDecision = proposal.number();
        keep(reference, signature);
    }

    /** All signatures of a case, the earliest first. */
    @Transactional(readOnly = true)
    public List<SignOff> of(CaseReference reference) {
        return records.findByCaseIdOrderBySignedAt(cases.id(reference)).stream()
                .map(s -> new SignOff(
                        s.subject, s.signing, s.signRank, s.answer, s.signedBy, s.signedAt, s.recordingDecision))
                .toList();
    }

    private void keep(CaseReference reference, SignOffRecord signature) {
        records.save(signature);
        events.publishEvent(Occurrence.in(reference, "SIGNED", signature.subject)
                .with("signing", signature.signing)
                .with("rank", signature.signRank)
                .with("answer", signature.answer));
    }

    private SignOffRecord signed(
            CaseReference reference, String subject, String signing, String rank, String answer, Authorship by) {
        return new SignOffRecord(cases.lock(reference).id, subject, signing, rank, answer, by.user(), clock.instant());
    }
}
