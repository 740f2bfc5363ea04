package uk.proportion.casefile;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.proportion.shared.CaseReference;
import uk.proportion.shared.Occurrence;

/** Which stages run or have run in a case, and on which results. */
@Service
@Transactional
public class StageRuns {
    private static final String COMPLETED = "COMPLETED";
    private static final String OVERTAKEN = "OVERTAKEN";
    private static final String SET_ASIDE = "SET_ASIDE";

    private final CaseLookup cases;
    private final StageRunRecords runs;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StageRuns(CaseLookup cases, StageRunRecords runs, ApplicationEventPublisher events, Clock clock) {
        this.cases = cases;
        this.runs = runs;
        this.events = events;
        this.clock = clock;
    }

    /** All runs of a case, the earliest first. */
    public List<StageRun> of(CaseReference reference) {
        return all(reference).map(StageRuns::view).toList();
    }

    /** A stage begins for a subject, on those results. */
    public void begin(CaseReference reference, StageName stage, String subject, String basis) {
        runs.save(new StageRunRecord(cases.lock(reference).id, stage.name(), subject, basis, clock.instant()));
        happened(reference, "BEGUN", stage, subject);
    }

    /** The running stage now works on other results, because it has itself decided afresh. */
    public void rebase(CaseReference reference, StageName stage, String subject, String basis) {
        running(reference, stage, subject).ifPresent(run -> run.basis = basis);
    }

    /** The running stage has come to its end; another may be due now. One that was overtaken has ended already. */
    public void complete(CaseReference reference, StageName stage, String subject) {
        if (end(reference, stage, subject, COMPLETED)) {
            events.publishEvent(new CaseChanged(reference));
        }
    }

    /** New facts have taken the ground from under the running stage. */
    public void overtake(CaseReference reference, StageName stage, String subject) {
        end(reference, stage, subject, OVERTAKEN);
    }

    /** What the stage decided for that subject is decided again: a run that has ended, or still runs, no longer counts. */
    public void setAside(CaseReference reference, StageName stage, String subject) {
        all(reference)
                .filter(run -> run.stage.equals(stage.name()) && run.subject.equals(subject))
                .reduce((earlier, later) -> later)
                .ifPresent(run -> {
                    if (run.endedAt == null) {
                        run.basis = SET_ASIDE;
                    } else {
                        run.ending = SET_ASIDE;
                    }
                });
        events.publishEvent(new CaseChanged(reference));
    }

    private boolean end(CaseReference reference, StageName stage, String subject, String ending) {
        cases.lock(reference);
        Optional<StageRunRecord> running = running(reference, stage, subject);
        running.ifPresent(run -> {
            run.endedAt = clock.instant();
            run.ending = ending;
            happened(reference, ending, stage, subject);
        });
        return running.isPresent();
    }

    private void happened(CaseReference reference, String what, StageName stage, String subject) {
        events.publishEvent(Occurrence.in(reference, "STAGE_" + what, subject).with("stage", stage.name()));
    }

    private Optional<StageRunRecord> running(CaseReference reference, StageName stage, String subject) {
        return all(reference)
                .filter(run -> run.endedAt == null)
                .filter(run -> run.stage.equals(stage.name()) && run.subject.equals(subject))
                .findFirst();
    }

    private Stream<StageRunRecord> all(CaseReference reference) {
        return runs.findByCaseIdOrderByStartedAt(caseId(reference)).stream();
    }

    private UUID caseId(CaseReference reference) {
        return cases.id(reference);
    }

    private static StageRun view(StageRunRecord run) {
        return new StageRun(
                StageName.valueOf(run.stage),
                run.subject,
                run.basis,
                run.endedAt == null,
                COMPLETED.equals(run.ending));
    }
}
