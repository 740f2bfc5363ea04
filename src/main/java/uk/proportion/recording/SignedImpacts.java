package uk.proportion.recording;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.proportion.casefile.Audience;
import uk.proportion.casefile.Audience.Part;
import uk.proportion.casefile.Authorship;
import uk.proportion.casefile.RecordingDecisions.Standing;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;
import uk.proportion.shared.Occurrence;

/** What was signed as read about the impact of an outcome on a child, word for word. Nothing of it is ever changed. */
@Service
@Transactional
public class SignedImpacts {
    private final SignedImpactRecords records;
    private final Audience audience;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignedImpacts(SignedImpactRecords records, Audience audience, ApplicationEventPublisher events, Clock clock) {
        this.records = records;
        this.audience = audience;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A text that was signed as read.
     *
     * @param recordingDecision the number of the recording decision that it was read for
     * @param version stands for the wording
     * @param text the very text
     * @param as {@code PROPOSER}, or the rank at which the reader signed the outcome
     * @param by the id of the user
     */
    public record Signed(
            String crime,
            int recordingDecision,
            String code,
            String key,
            String version,
            String text,
            String as,
            String by,
            Instant at) {}

    /** All that was signed as read in a case, the earliest first; nothing for an agency that does not see who signs outcomes. */
    @Transactional(readOnly = true)
    public List<Signed> of(CaseReference reference, Agency reader) {
        return audience.sees(reader, Part.SIGNATURE, "OUTCOME") ? all(reference) : List.of();
    }

    /** What the proposer of that recording decision read last. */
    @Transactional(readOnly = true)
    Optional<Signed> byTheProposer(CaseReference reference, int recordingDecision) {
        return all(reference).stream()
                .filter(one -> one.recordingDecision() == recordingDecision && PROPOSER.equals(one.as()))
                .reduce((earlier, later) -> later);
    }

    /** As whom an officer signs who reads the impact of what was proposed. */
    static final String PROPOSER = "PROPOSER";

    void keep(CaseReference reference, Standing proposal, Impact impact, String as, Authorship by) {
        records.save(new SignedImpactRecord(reference, proposal, impact, as, by, clock.instant()));
        events.publishEvent(Occurrence.in(reference, "IMPACT_READ", proposal.crime())
                .with("code", impact.code())
                .with("as", as)
                .with("text", impact.key())
                .with("version", impact.version()));
    }

    private List<Signed> all(CaseReference reference) {
        return records.findByCaseReferenceOrderBySignedAt(reference.value()).stream()
                .map(row -> new Signed(
                        row.crimeId,
                        row.recordingDecision,
                        row.code,
                        row.textKey,
                        row.textVersion,
                        row.signedText,
                        row.signedAs,
                        row.signedBy,
                        row.signedAt))
                .toList();
    }
}
