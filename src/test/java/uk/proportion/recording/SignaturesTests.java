package uk.proportion.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.proportion.recording.Signatures.Step;

class SignaturesTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SUPERVISOR        | NONE       | SUPERVISOR     | AUTHORISE CONFIRM
            SUPERVISOR        | SUPERVISOR | SUPERVISOR     | AUTHORISE ENDORSE CONFIRM
            INSPECTOR         | NONE       | INSPECTOR      | AUTHORISE CONFIRM
            INSPECTOR_AND_FCR | NONE       | INSPECTOR      | AUTHORISE CONSULT CONFIRM
            INSPECTOR_AND_FCR | SUPERVISOR | INSPECTOR      | AUTHORISE CONSULT ENDORSE CONFIRM
            FCR               | NONE       | REGISTRAR      | AUTHORISE CONFIRM
            INDEPENDENT_DDM   | NONE       | DECISION_MAKER | DECIDE CONFIRM
            INDEPENDENT_DDM   | SUPERVISOR | DECISION_MAKER | DECIDE ENDORSE CONFIRM
            """)
    void oneSignatureFollowsTheOtherAndThenTheConfirmation(
            String signOff, String endorsement, String role, String expected) {
        Signatures signatures = new Signatures("21", signOff, endorsement, "D_21");
        List<String> steps = new ArrayList<>();
        String step = "NONE";
        while (!step.equals(Step.CONFIRM.name())) {
            step = signatures.after(step).name();
            steps.add(step);
        }

        assertThat(String.join(" ", steps)).isEqualTo(expected);
        assertThat(signatures.role()).isEqualTo(role);
    }
}
