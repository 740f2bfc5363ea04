package uk.proportion.casefile;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import uk.proportion.shared.CaseReference;

/** What was done in the stages of cases, without a database: every reference is a case in which nothing was done yet. */
public final class StepsInMemory implements StepRecords {
    private static final Instant NOW = Instant.parse("2026-03-28T21:15:00Z");

    private final List<StepRecord> rows = new ArrayList<>();

    private StepsInMemory() {}

    /** No steps yet, at an hour that does not matter. */
    public static Steps none() {
        return none(Clock.fixed(NOW, ZoneOffset.UTC));
    }

    /** No steps yet. */
    public static Steps none(Clock clock) {
        CaseLookup cases = mock();
        when(cases.id(any())).thenAnswer(call -> idOf(call.getArgument(0)));
        when(cases.lock(any())).thenAnswer(call -> {
            CaseRecord record = new CaseRecord();
            record.id = idOf(call.getArgument(0));
            return record;
        });
        return new Steps(cases, new StepsInMemory(), clock);
    }

    @Override
    public List<StepRecord> findByCaseIdAndStageOrderByPosition(UUID caseId, StageName stage) {
        return rows.stream()
                .filter(row -> row.caseId.equals(caseId) && row.stage == stage)
                .toList();
    }

    @Override
    public int lastPosition(UUID caseId) {
        return rows.stream()
                .filter(row -> row.caseId.equals(caseId))
                .mapToInt(row -> row.position)
                .max()
                .orElse(0);
    }

    @Override
    public StepRecord save(StepRecord step) {
        rows.add(step);
        return step;
    }

    private static UUID idOf(CaseReference reference) {
        return UUID.nameUUIDFromBytes(reference.value().getBytes(StandardCharsets.UTF_8));
    }
}
