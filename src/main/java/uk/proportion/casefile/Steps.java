package uk.proportion.casefile;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.proportion.shared.CaseReference;

/** What was done in each stage of a case: a stage that new facts begin afresh asks nobody twice. Steps are only ever added. */
@Service
@Transactional
public class Steps {
    private final CaseLookup cases;
    private final StepRecords records;
    private final Clock clock;

    Steps(CaseLookup cases, StepRecords records, Clock clock) {
        this.cases = cases;
        this.records = records;
        this.clock = clock;
    }

    /**
     * Something that was done.
     *
     * @param subject {@code case}, a child's letter or a crime's id
     * @param step the name of one of the stage's own steps
     * @param result a code, a date or the like, never personal data; {@code null} where the step has none
     * @param doneBy the id of the user, or {@code system}
     */
    public record Step(String subject, String step, String result, String doneBy, Instant doneAt) {

        /** Whether it is one of those steps. */
        public boolean is(Enum<?>... wanted) {
            return Arrays.stream(wanted).map(Enum::name).anyMatch(step::equals);
        }
    }

    /**
     * Keeps what was done.
     *
     * @param result {@code null} where the step has none; at most 1000 characters
     * @throws UnknownCase if there is no such case
     */
    public void done(
            CaseReference reference, StageName stage, String subject, String step, String result, Authorship by) {
        UUID caseId = cases.lock(reference).id;
        int position = records.lastPosition(caseId) + 1;
        records.save(new StepRecord(caseId, position, stage, subject, step, result, by.user(), clock.instant()));
    }

    /**
     * What was done in a stage of a case, the earliest first.
     *
     * @throws UnknownCase if there is no such case
     */
    @Transactional(readOnly = true)
    public List<Step> of(CaseReference reference, StageName stage) {
        return records.findByCaseIdAndStageOrderByPosition(cases.id(reference), stage).stream()
                .map(row -> new Step(row.subject, row.step, row.stepResult, row.doneBy, row.doneAt))
                .toList();
    }
}
