package uk.proportion.reporting;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.CaseCourse.Child;
import uk.proportion.casefile.CaseCourse.Outcome;
import uk.proportion.shared.Agency;
import uk.proportion.shared.OrganisationId;

/**
 * Confirmed outcomes: by code for each force, and for the partnership as a whole by what the child is like and by the facts that
 * the gate to outcome 21 was asked with.
 */
@Component
class OutcomesObserved implements Observer {
    private static final Map<Measure, String> CHARACTERISTICS = Map.of(
            Measure.FAIR_SEX, "sex",
            Measure.FAIR_ETHNICITY, "ethnicity",
            Measure.FAIR_SEND, "send",
            Measure.FAIR_LOOKED_AFTER, "lookedAfter");
    /** Charged, cautioned, taken into consideration: what leaves the child with a formal disposal. */
    private static final Set<String> FORMAL = Set.of("1", "1A", "2", "2A", "3", "3A", "4", "6", "7", "19");
    /** No formal action, and education or support instead: 8 community resolution, 20 another agency, 21, 22, 23, 24. */
    private static final Set<String> DIVERTED = Set.of("8", "10", "20", "21", "22", "23", "24");

    @Override
    public Stream<Counted> observe(CaseHistory history) {
        return history.course().outcomes().stream().flatMap(outcome -> cells(history, outcome));
    }

    private static Stream<Counted> cells(CaseHistory history, Outcome outcome) {
        OrganisationId force = history.of(Agency.POLICE).orElse(history.course().reporter());
        Stream.Builder<Counted> cells = Stream.builder();
        cells.add(history.count(Measure.OUTCOME, outcome.code(), outcome.confirmedAt(), force));
        if (!outcome.gateFacts().isEmpty()) {
            String facts = Signature.of(outcome.offence(), outcome.gateFacts());
            cells.add(history.overall(Measure.CONSISTENCY, facts + ":" + outcome.code(), outcome.confirmedAt()));
        }
        history.course().children().stream()
                .filter(child -> child.letter().equals(outcome.person()) && !child.adult())
                .forEach(child -> fairness(history, outcome, child).forEach(cells::add));
        return cells.build();
    }

    private static Stream<Counted> fairness(CaseHistory history, Outcome outcome, Child child) {
        return CHARACTERISTICS.entrySet().stream()
                .filter(one -> child.characteristics().containsKey(one.getValue()))
                .map(one -> history.overall(
                        one.getKey(),
                        child.characteristics().get(one.getValue()) + ":" + kind(outcome.code()),
                        outcome.confirmedAt()));
    }

    static String kind(String code) {
        if (FORMAL.contains(code)) {
            return "FORMAL";
        }
        return DIVERTED.contains(code) ? "DIVERTED" : "OTHER";
    }
}
