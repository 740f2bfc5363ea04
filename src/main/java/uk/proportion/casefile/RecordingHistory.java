package uk.proportion.casefile;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.RecordingDecisions.State;
import uk.proportion.shared.CaseReference;

/** Every recording decision of a crime as it was taken: nothing that was decided before is overwritten. */
@Component
class RecordingHistory {
    private final RecordingDecisions decisions;
    private final RecordingDecisionRecords records;

    RecordingHistory(RecordingDecisions decisions, RecordingDecisionRecords records) {
        this.decisions = decisions;
        this.records = records;
    }

    /**
     * One decision.
     *
     * @param number its number among the decisions of the case; signatures name it
     * @param settledBy who returned or confirmed it, or {@code system} where the platform authorised or overtook it
     * @param reopenedWhy why an outcome had to be decided anew; {@code null} where nobody has reopened it
     * @param supersededAt when another took its place
     */
    record Entry(
            int number,
            String code,
            State state,
            String proposedBy,
            Instant proposedAt,
            String settledBy,
            Instant settledAt,
            String reopenedBy,
            Instant reopenedAt,
            String reopenedWhy,
            String supersededBy,
            Instant supersededAt) {}

    /** The latest decision of a crime, where there is one, and all of them, the earliest first. */
    Map<String, Object> of(CaseRecord record, String crime) {
        Map<String, Object> view = new LinkedHashMap<>();
        decisions
                .of(new CaseReference(record.reference), crime)
                .ifPresent(latest -> view.put("recordingDecision", latest));
        view.put("recordingDecisions", entries(record, crime));
        return view;
    }

    private List<Entry> entries(CaseRecord record, String crime) {
        return records.findByCaseIdOrderByPosition(record.id).stream()
                .filter(decision -> decision.crimeId.equals(crime))
                .map(RecordingHistory::entry)
                .toList();
    }

    private static Entry entry(RecordingDecisionRecord decision) {
        return new Entry(
                decision.position,
                decision.code,
                decision.state,
                decision.proposedBy,
                decision.proposedAt,
                decision.settledBy,
                decision.settledAt,
                decision.reopenedBy,
                decision.reopenedAt,
                decision.reopenedWhy,
                decision.supersededBy,
                decision.supersededAt);
    }
}
