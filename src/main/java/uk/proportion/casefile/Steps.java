package uk.proportion.casefile;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.proportion.shared.CaseReference;

/** What was done in each stage of a case: a stage that new facts begin afresh asks nobody twice. Steps are only ever added. */
@Service
@Transactional
public class Steps {
    static final String SET_ASIDE = "SET_ASIDE";

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

    /** What was done for that subject no longer counts: the stage asks again. It stays on file. */
    public void setAside(CaseReference reference, StageName stage, String subject, Authorship by) {
        done(reference, stage, subject, SET_ASIDE, null, by);
    }

    /**
     * What was done in a stage of a case and still counts, the earliest first.
     *
     * @throws UnknownCase if there is no such case
     */
    @Transactional(readOnly = true)
    public List<Step> of(CaseReference reference, StageName stage) {
        List<StepRecord> rows = records.findByCaseIdAndStageOrderByPosition(cases.id(reference), stage);
        Map<String, Integer> setAside = new HashMap<>();
        rows.stream()
                .filter(row -> row.step.equals(SET_ASIDE))
                .forEach(row -> setAside.merge(row.subject, row.position, Math::max));
        return rows.stream()
                .filter(row -> row.position > setAside.getOrDefault(row.subject, 0))
                .map(Steps::view)
                .toList();
    }

    /** What was ever done in a stage of a case, also what was set aside since, the earliest first. */
    @Transactional(readOnly = true)
    public List<Step> ever(CaseReference reference, StageName stage) {
        return records.findByCaseIdAndStageOrderByPosition(cases.id(reference), stage).stream()
                .filter(row -> !row.step.equals(SET_ASIDE))
                .map(Steps::view)
                .toList();
    }

    private static Step view(StepRecord row) {
        return new Step(row.subject, row.step, row.stepResult, row.doneBy, row.doneAt);
    }
}
