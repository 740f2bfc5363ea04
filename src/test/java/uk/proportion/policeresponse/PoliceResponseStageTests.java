package uk.proportion.policeresponse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.proportion.workflow.Stage.Due;

class PoliceResponseStageTests {
    private final PoliceResponseStage stage = new PoliceResponseStage();

    @Test
    void policeNeverSeeASchoolHandledCase() {
        assertThat(stage.due(PoliceCase.ofTheSchoolAlone().now())).isEmpty();
    }

    @Test
    void aCallWithoutNamesIsNotResponded() {
        assertThat(stage.due(PoliceCase.of("FACT_FIND")
                        .incident("identifiableReport", "NO")
                        .now()))
                .isEmpty();
    }

    @Test
    void aCaseWithoutAnImageOfAChildHasNoPolicePath() {
        assertThat(stage.due(
                        PoliceCase.of("FACT_FIND").route("OUT_NO_CHILD_IMAGE").now()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "YPSI",
                "TRIAGE_DSL",
                "ADULT_OFFENDER",
                "STAFF_ALLEGATION",
                "IIOC_UNKNOWN_CHILD",
                "OUT_ADULT_IMAGE",
                "OUT_REQUEST"
            })
    void onEveryOtherRouteThePoliceRespondOnceTheyAreTold(String route) {
        assertThat(stage.due(PoliceCase.of("FACT_FIND").route(route).now()))
                .extracting(Due::subject)
                .containsExactly("case");
    }

    @Test
    void theResponseWorksOnTheTierAndOnWhatIsRecorded() {
        PoliceCase police =
                PoliceCase.of("FACT_FIND").crime("c1", "RECORD_CRIME_24H").crime("c2", "INCIDENT_ENQUIRE");

        assertThat(basis(police))
                .isEqualTo("FACT_FIND|FIRST_RESPONDER|SUPERVISOR|NO|c1:RECORD_CRIME_24H,c2:INCIDENT_ENQUIRE");
    }

    @Test
    void recordingACrimeAndAnsweringFactsWithinATierOvertakesNothing() {
        PoliceCase before = PoliceCase.of("FACT_FIND").crime("c1", "RECORD_CRIME_24H", Map.of("AF01", "UNKNOWN"));
        PoliceCase after =
                PoliceCase.of("FACT_FIND").crime("c1", "RECORD_CRIME_24H").recorded("c1");

        assertThat(basis(after)).isEqualTo(basis(before));
    }

    @Test
    void manyCrimesStillMakeAShortBasisThatChangesWithAnyOfThem() {
        PoliceCase many = PoliceCase.of("FACT_FIND");
        for (int number = 1; number <= 300; number++) {
            many.crime("c" + number, "NO_CRIME_RATIONALE");
        }
        String before = basis(many);

        assertThat(before).hasSizeLessThan(200).contains("300 crimes");
        assertThat(basis(many.crime("c300", "RECORD_CRIME_24H"))).isNotEqualTo(before);
    }

    private String basis(PoliceCase police) {
        List<Due> due = stage.due(police.now());
        assertThat(due).hasSize(1);
        return due.get(0).basis();
    }
}
