package uk.proportion.casepage;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.ChildVoice.Heard;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;

/** Those whom a case is about, what was done, and where somebody departed from guidance. */
@Component
class PeopleAndCrimes {
    private final ChildViews children;
    private final CrimeViews crimes;
    private final DepartureLines departures;

    PeopleAndCrimes(ChildViews children, CrimeViews crimes, DepartureLines departures) {
        this.children = children;
        this.crimes = crimes;
        this.departures = departures;
    }

    List<CasePage.DepartureLine> departures(CaseReference reference, Agency reader) {
        return departures.of(reference, reader);
    }

    List<ChildView> children(List<Map<String, Object>> inTheFile, Map<String, List<Heard>> voices) {
        return children.of(inTheFile, voices);
    }

    List<CrimeView> crimes(List<Map<String, Object>> inTheFile) {
        return crimes.of(inTheFile);
    }
}
