package uk.proportion.intervention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.proportion.casefile.Authorship;
import uk.proportion.casefile.MeasureState;
import uk.proportion.casefile.Plans;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;
import uk.proportion.shared.OrganisationId;
import uk.proportion.workflow.Departing;
import uk.proportion.workflow.TaskAnswers;

class DecideWhatToDoInsteadTests {
    private static final CaseReference REFERENCE = new CaseReference("YP-2026-4830571-V");

    private final Plans plans = mock();
    private final DecideWhatToDoInstead form = new DecideWhatToDoInstead(plans);

    @Test
    void whatTheTableAsksForAndNobodyDeliveredIsNamed() {
        when(plans.of(REFERENCE, "A"))
                .thenReturn(List.of(
                        measure("M1", MeasureState.COMPLETED),
                        measure("M2", MeasureState.FAILED),
                        measure("M9", MeasureState.DECLINED),
                        measure("M14", MeasureState.NO_LONGER_NEEDED)));

        assertThat(form.departures(answers()))
                .containsExactly(new Departing(
                        "intervention-plan",
                        "A",
                        List.of("T6-M2", "T6-M9"),
                        "M2,M9",
                        "SOMETHING_ELSE",
                        Departing.NOBODY));
    }

    @Test
    void aPlanThatWasDeliveredDepartsFromNothing() {
        when(plans.of(REFERENCE, "A")).thenReturn(List.of(measure("M1", MeasureState.COMPLETED)));
        assertThat(form.departures(answers())).isEmpty();
    }

    private static Plans.Measure measure(String code, MeasureState state) {
        return new Plans.Measure("A", code, Agency.SCHOOL, state);
    }

    private static TaskAnswers answers() {
        Authorship by = new Authorship("dsl.greenfield", new OrganisationId("greenfield"), "decide-what-to-do-instead");
        return new TaskAnswers(REFERENCE, "decide-what-to-do-instead", "A", Map.of("reason", "Because."), by);
    }
}
