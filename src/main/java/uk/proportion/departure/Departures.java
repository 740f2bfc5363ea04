package uk.proportion.departure;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.proportion.casefile.Audience;
import uk.proportion.casefile.Audience.Part;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;
import uk.proportion.shared.OrganisationId;

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
     * One departure among those of many cases, in codes.
     *
     * @param decision the table that recommends otherwise
     * @param rules of that table which do, by id
     * @param agency of whoever departed from it
     */
    public record Choice(
            CaseReference reference,
            String decision,
            List<String> rules,
            Agency agency,
            OrganisationId organisation,
            Instant at) {}

    /** The departures of these cases that were not withdrawn, for figures over many cases; one statement. */
    public List<Choice> in(Collection<CaseReference> references) {
        return records
                .findByCaseReferenceInAndWithdrawnAtIsNullOrderByDepartedAt(
                        references.stream().map(CaseReference::value).toList())
                .stream()
                .map(row -> new Choice(
                        new CaseReference(row.caseReference),
                        row.decisionTable,
                        List.of(row.rules.split(",")),
                        row.agency,
                        new OrganisationId(row.organisation),
                        row.departedAt))
                .toList();
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
