package uk.proportion.casefile;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;

/** The education and intervention plan of each child: measures, each owned by one agency. */
@Service
@Transactional
public class Plans {
    private static final Set<MeasureState> AGREED_OR_NOT =
            EnumSet.of(MeasureState.AGREED, MeasureState.DECLINED, MeasureState.FAILED);

    private final CaseLookup cases;
    private final PlanMeasureRecords records;
    private final Clock clock;

    Plans(CaseLookup cases, PlanMeasureRecords records, Clock clock) {
        this.cases = cases;
        this.records = records;
        this.clock = clock;
    }

    /** A measure of a child's plan, such as {@code M1}. */
    public record Measure(String child, String measure, Agency owner, MeasureState state) {}

    /** The plan now asks for those measures: new ones are proposed, those no longer asked for are ended, settled ones stay. */
    public void ask(CaseReference reference, String letter, Map<String, Agency> measures, Authorship by) {
        UUID caseId = cases.lock(reference).id;
        List<PlanMeasureRecord> present = records.findByCaseIdAndLetter(caseId, letter);
        present.stream()
                .filter(measure -> !measure.state.isSettled() && !measures.containsKey(measure.measure))
                .forEach(measure -> change(measure, MeasureState.NO_LONGER_NEEDED, by));
        measures.forEach((measure, owner) -> present.stream()
                .filter(known -> known.measure.equals(measure))
                .findFirst()
                .ifPresentOrElse(
                        known -> askAgain(known, owner, by),
                        () -> change(
                                new PlanMeasureRecord(caseId, letter, measure, owner), MeasureState.PROPOSED, by)));
    }

    /** A measure has come further. */
    public void move(CaseReference reference, String letter, String measure, MeasureState state, Authorship by) {
        records.findByCaseIdAndLetter(cases.lock(reference).id, letter).stream()
                .filter(known -> known.measure.equals(measure))
                .findFirst()
                .ifPresent(known -> change(known, state, by));
    }

    /** The plan is to be agreed again: what is not completed is proposed anew. */
    public void proposeAgain(CaseReference reference, String letter, Authorship by) {
        records.findByCaseIdAndLetter(cases.lock(reference).id, letter).stream()
                .filter(measure -> AGREED_OR_NOT.contains(measure.state))
                .forEach(measure -> change(measure, MeasureState.PROPOSED, by));
    }

    /** The measures of one child, in the order of their codes. */
    @Transactional(readOnly = true)
    public List<Measure> of(CaseReference reference, String letter) {
        return of(reference).stream()
                .filter(measure -> measure.child().equals(letter))
                .toList();
    }

    /** The measures of every child. */
    @Transactional(readOnly = true)
    public List<Measure> of(CaseReference reference) {
        return records.findByCaseId(cases.id(reference)).stream()
                .map(record -> new Measure(record.letter, record.measure, record.owner, record.state))
                .sorted(java.util.Comparator.comparing(Measure::child).thenComparing(Plans::number))
                .toList();
    }

    private static int number(Measure measure) {
        return Integer.parseInt(measure.measure().replaceAll("[^0-9]", ""));
    }

    private void askAgain(PlanMeasureRecord measure, Agency owner, Authorship by) {
        if (measure.state == MeasureState.NO_LONGER_NEEDED) {
            change(measure, MeasureState.PROPOSED, by);
        }
        if (!measure.state.isSettled()) {
            measure.owner = owner;
        }
    }

    private void change(PlanMeasureRecord measure, MeasureState state, Authorship by) {
        measure.state = state;
        measure.changedBy = by.user();
        measure.changedAt = clock.instant();
        records.save(measure);
    }
}
