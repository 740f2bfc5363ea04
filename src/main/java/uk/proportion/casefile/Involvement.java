package uk.proportion.casefile;

import org.springframework.stereotype.Component;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;

/** Which kinds of organisation take part in a case, for who may not be told whether it exists. */
@Component
public class Involvement {
    private final CaseRecords cases;

    Involvement(CaseRecords cases) {
        this.cases = cases;
    }

    /** Whether an organisation of that kind takes part; no where there is no such case. */
    public boolean has(CaseReference reference, Agency agency) {
        return cases.isKnownTo(reference.value(), agency.name());
    }
}
