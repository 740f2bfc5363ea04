package uk.proportion.departure;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.proportion.casefile.Audience;
import uk.proportion.casefile.Audience.Part;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;

/** Where people chose other than guidance recommends, in one case (design, rule 3). */
@Service
@Transactional(readOnly = true)
public class Departures {
    private final DepartureRecords records;
    private final Audience audience;

    Departures(DepartureRecords records, Audience audience) {
        this.records = records;
        this.audience = audience;
    }

    /**
     * The departures of a case, the earliest first, as far as that agency may know of them: its own, and those made in a form of
     * whose completion it learns. Their words go to whom the words of that form go.
     */
    public List<Departure> of(CaseReference reference, Agency reader) {
        return records.findByCaseReferenceOrderByDepartedAt(reference.value()).stream()
                .filter(row -> row.agency == reader || audience.sees(reader, Part.FORM, row.form))
                .map(row -> row.view(
                        row.agency == reader || audience.sees(reader, Part.WORDS, row.form), row.agency == reader))
                .toList();
    }
}
