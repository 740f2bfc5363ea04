package uk.proportion.policeresponse.process;

import java.util.List;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.ObjectValue;

/** The crimes that parallel work is about: read in the same transaction, and never stored. */
final class Crimes {
    private Crimes() {}

    static ObjectValue of(List<String> crimes) {
        return Variables.objectValue(crimes, true).create();
    }
}
