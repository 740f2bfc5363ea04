package uk.proportion.casefile;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.proportion.shared.CaseReference;

/** The code that was proposed for each crime, and what became of it: one outcome per crime, the history kept. */
@Service
@Transactional
public class RecordingDecisions {
    private final CaseFiles files;
    private final RecordingDecisionRecords records;
    private final Clock clock;

    RecordingDecisions(CaseFiles files, RecordingDecisionRecords records, Clock clock) {
        this.files = files;
        this.records = records;
        this.clock = clock;
    }

    /** How far a proposal has come. */
    public enum State {
        PROPOSED,
        AUTHORISED,
        RETURNED,
        CONFIRMED,
        OVERTAKEN
    }

    /**
     * The latest proposal of a crime.
     *
     * @param code the outcome or cancellation code
     * @param proposedBy the id of the user who proposed it, who may not sign it
     */
    public record Standing(String crime, String code, State state, String proposedBy) {
        /** Whether it waits for a signature or for its confirmation. */
        public boolean isPending() {
            return state == State.PROPOSED || state == State.AUTHORISED;
        }
    }

    /** An officer proposes a code; an earlier proposal that was still pending is overtaken by it. */
    public void propose(CaseReference reference, String crime, String code, Authorship by) {
        overtake(reference, crime, by);
        records.save(new RecordingDecisionRecord(files.lock(reference).id, crime, code, by.user(), clock.instant()));
    }

    /** Every signature that the code needs has been given. */
    public void authorise(CaseReference reference, String crime, Authorship by) {
        settle(reference, crime, State.AUTHORISED, by);
    }

    /** A signatory has returned the proposal. */
    public void giveBack(CaseReference reference, String crime, Authorship by) {
        settle(reference, crime, State.RETURNED, by);
    }

    /**
     * The code is confirmed and stands as the crime's outcome.
     *
     * @throws IllegalStateException where nothing waits to be confirmed, or another outcome stands: only a cancellation may
     *     take its place
     */
    public void confirm(CaseReference reference, String crime, Authorship by) {
        String code = of(reference, crime)
                .filter(Standing::isPending)
                .orElseThrow(() -> new IllegalStateException("Crime " + crime + " has no proposal to be confirmed"))
                .code();
        if (mayNotReplace(reference, crime, code)) {
            throw new IllegalStateException("Crime " + crime + " has its outcome already");
        }
        settle(reference, crime, State.CONFIRMED, by);
        files.record(reference, FactChanges.ofCrime(crime, Map.of("outcome", code)), by);
    }

    /** New facts have taken the ground from under a pending proposal. */
    public void overtake(CaseReference reference, String crime, Authorship by) {
        of(reference, crime)
                .filter(Standing::isPending)
                .ifPresent(pending -> settle(reference, crime, State.OVERTAKEN, by));
    }

    /** The latest proposal of that crime. */
    @Transactional(readOnly = true)
    public Optional<Standing> of(CaseReference reference, String crime) {
        return Optional.ofNullable(of(reference).get(crime));
    }

    /** The latest proposal of each crime that has one, by the crime's id. */
    @Transactional(readOnly = true)
    public Map<String, Standing> of(CaseReference reference) {
        Map<String, Standing> latest = new LinkedHashMap<>();
        for (RecordingDecisionRecord record : records.findByCaseIdOrderByProposedAt(caseId(reference))) {
            latest.put(record.crimeId, new Standing(record.crimeId, record.code, record.state, record.proposedBy));
        }
        return latest;
    }

    private boolean mayNotReplace(CaseReference reference, String crime, String code) {
        return records.findByCaseIdOrderByProposedAt(caseId(reference)).stream()
                .filter(record -> record.crimeId.equals(crime) && record.state == State.CONFIRMED)
                .anyMatch(standing -> standing.code.startsWith("C") || !code.startsWith("C"));
    }

    private void settle(CaseReference reference, String crime, State state, Authorship by) {
        records.findByCaseIdOrderByProposedAt(caseId(reference)).stream()
                .filter(record -> record.crimeId.equals(crime))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalStateException("Crime " + crime + " has no proposal"))
                .settle(state, by.user(), clock.instant());
    }

    private UUID caseId(CaseReference reference) {
        return files.find(reference).id;
    }
}
