package uk.proportion.casefile;

import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.proportion.shared.CaseReference;
import uk.proportion.shared.Occurrence;

/**
 * The code that was proposed for each crime, and what became of it. A crime has one outcome; one that is decided anew stands
 * until another takes its place, and every decision before it is kept.
 */
@Service
@Transactional
public class RecordingDecisions {
    private static final List<String> SIGNED_FOR_AN_OUTCOME =
            List.of("authorisation", "impactRead", "suspectTold", "victimTold", "cancelIndependent");
    private static final List<String> SIGNED_FOR_A_CANCELLATION = List.of("victimTold", "cancelIndependent");

    private final CaseFiles files;
    private final RecordingDecisionRecords records;
    private final Chronology chronology;
    private final Clock clock;

    RecordingDecisions(CaseFiles files, RecordingDecisionRecords records, Chronology chronology, Clock clock) {
        this.files = files;
        this.records = records;
        this.chronology = chronology;
        this.clock = clock;
    }

    /** How far a proposal has come. */
    public enum State {
        PROPOSED,
        AUTHORISED,
        RETURNED,
        /** It stands as the crime's outcome. */
        CONFIRMED,
        OVERTAKEN,
        /** It was the crime's outcome until another took its place. */
        SUPERSEDED
    }

    /**
     * The latest proposal of a crime.
     *
     * @param code the outcome or cancellation code
     * @param proposedBy the id of the user who proposed it, who may not sign it
     * @param number its number among the decisions of the case; signatures name it
     * @param decidedAnew whether an outcome stands that has been reopened, so that another may take its place
     */
    public record Standing(String crime, String code, State state, String proposedBy, int number, boolean decidedAnew) {
        /** Whether it waits for a signature or for its confirmation. */
        public boolean isPending() {
            return state == State.PROPOSED || state == State.AUTHORISED;
        }
    }

    /**
     * An officer proposes a code; an earlier proposal that was still pending is overtaken by it. Where an outcome stands,
     * nothing that was signed or said for it counts for the new code.
     */
    public void propose(CaseReference reference, String crime, String code, Authorship by) {
        overtake(reference, crime, by);
        CaseRecord record = files.lock(reference);
        int number = all(reference).size() + 1;
        RecordingDecisionRecord proposal =
                new RecordingDecisionRecord(record.id, number, crime, code, by.user(), clock.instant());
        standing(reference, crime).ifPresent(outcome -> {
            if (!proposal.isCancellation()) {
                outcome.reopen("%s proposed in its place".formatted(code), by.user(), clock.instant());
            }
            askAfresh(reference, proposal, by);
        });
        records.save(proposal);
        happened(reference, crime, code, State.PROPOSED);
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
     * @throws IllegalStateException where nothing waits to be confirmed, or another outcome stands that nobody has reopened:
     *     only a cancellation may take its place
     */
    public void confirm(CaseReference reference, String crime, Authorship by) {
        RecordingDecisionRecord proposal = latest(reference, crime)
                .filter(pending -> view(pending, false).isPending())
                .orElseThrow(() -> new IllegalStateException("Crime " + crime + " has no proposal to be confirmed"));
        standing(reference, crime).ifPresent(outcome -> {
            if (!outcome.isBeingDecidedAnew() && (outcome.isCancellation() || !proposal.isCancellation())) {
                throw new IllegalStateException("Crime " + crime + " has its outcome already");
            }
            outcome.supersede(by.user(), clock.instant());
            String summary =
                    "%s takes the place of %s, which stays on the record".formatted(proposal.code, outcome.code);
            chronology.add(reference, by, "OUTCOME_SUPERSEDED", crime, summary);
        });
        proposal.settle(State.CONFIRMED, by.user(), clock.instant());
        chronology.add(reference, by, "OUTCOME_CONFIRMED", crime, whatStands(proposal.code));
        happened(reference, crime, proposal.code, State.CONFIRMED);
        files.record(reference, FactChanges.ofCrime(crime, Map.of("outcome", proposal.code)), by);
    }

    /**
     * The crime's outcome has to be decided anew; it stands until another takes its place. Where no outcome stands, or it has
     * been reopened already, nothing changes.
     *
     * @param reason why, in somebody's own words
     */
    public void reopen(CaseReference reference, String crime, String reason, Authorship by) {
        standing(reference, crime).filter(outcome -> outcome.reopenedAt == null).ifPresent(outcome -> {
            files.lock(reference);
            outcome.reopen(reason, by.user(), clock.instant());
            String summary = "Outcome %s has to be decided anew".formatted(outcome.code);
            chronology.add(reference, by, "OUTCOME_REOPENED", crime, summary, reason);
            files.changed(reference);
        });
    }

    /** The person of the crime was an adult: no outcome of ours stands any more, and none takes its place. */
    public void handOver(CaseReference reference, String crime, Authorship by) {
        standing(reference, crime).ifPresent(outcome -> {
            files.lock(reference);
            outcome.supersede(by.user(), clock.instant());
            String summary = "Outcome %s no longer stands: the crime is an adult's".formatted(outcome.code);
            chronology.add(reference, by, "OUTCOME_SUPERSEDED", crime, summary);
            Map<String, Object> none = new HashMap<>();
            none.put("outcome", null);
            files.record(reference, FactChanges.ofCrime(crime, none), by);
        });
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
        List<RecordingDecisionRecord> all = all(reference);
        Set<String> anew = all.stream()
                .filter(RecordingDecisionRecord::isBeingDecidedAnew)
                .map(record -> record.crimeId)
                .collect(Collectors.toSet());
        Map<String, Standing> latest = new LinkedHashMap<>();
        all.forEach(record -> latest.put(record.crimeId, view(record, anew.contains(record.crimeId))));
        return latest;
    }

    /** What was signed or said for the old code is withdrawn, so that it has to be given for the new one. */
    private void askAfresh(CaseReference reference, RecordingDecisionRecord proposal, Authorship by) {
        Map<String, Object> withdrawn = new HashMap<>();
        (proposal.isCancellation() ? SIGNED_FOR_A_CANCELLATION : SIGNED_FOR_AN_OUTCOME)
                .forEach(key -> withdrawn.put(key, null));
        files.record(reference, FactChanges.ofCrime(proposal.crimeId, withdrawn), by);
    }

    private static String whatStands(String code) {
        if ("C1".equals(code)) {
            return "Transferred to another force and cancelled here (C1)";
        }
        return code.startsWith("C") ? "Cancelled (%s)".formatted(code) : "Outcome %s stands".formatted(code);
    }

    private void settle(CaseReference reference, String crime, State state, Authorship by) {
        RecordingDecisionRecord latest = latest(reference, crime)
                .orElseThrow(() -> new IllegalStateException("Crime " + crime + " has no proposal"));
        latest.settle(state, by.user(), clock.instant());
        happened(reference, crime, latest.code, state);
    }

    private void happened(CaseReference reference, String crime, String code, State state) {
        files.happened(Occurrence.in(reference, "OUTCOME_" + state, crime).with("code", code));
    }

    private Optional<RecordingDecisionRecord> latest(CaseReference reference, String crime) {
        return all(reference).stream()
                .filter(record -> record.crimeId.equals(crime))
                .reduce((earlier, later) -> later);
    }

    /** The decision that stands as the crime's outcome. */
    private Optional<RecordingDecisionRecord> standing(CaseReference reference, String crime) {
        return all(reference).stream()
                .filter(record -> record.crimeId.equals(crime) && record.stands())
                .findFirst();
    }

    private List<RecordingDecisionRecord> all(CaseReference reference) {
        return records.findByCaseIdOrderByPosition(files.find(reference).id);
    }

    private static Standing view(RecordingDecisionRecord record, boolean decidedAnew) {
        return new Standing(record.crimeId, record.code, record.state, record.proposedBy, record.position, decidedAnew);
    }
}
