package uk.proportion.casefile;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;

/**
 * How long a closed case is kept: the longest that the schedule of any agency in it asks for (guidance section 6), by the
 * retention table.
 */
@Service
@Transactional
public class Retention {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int YOUNGEST_UNKNOWN = 0;

    private final CaseFiles files;
    private final Referrals referrals;
    private final FactsReader facts;
    private final EntityManager entities;
    private final Clock clock;

    Retention(CaseFiles files, Referrals referrals, FactsReader facts, EntityManager entities, Clock clock) {
        this.files = files;
        this.referrals = referrals;
        this.facts = facts;
        this.entities = entities;
        this.clock = clock;
    }

    /** Closes the case until its retention date. */
    public void close(CaseReference reference) {
        LocalDate today = LocalDate.now(clock.withZone(LONDON));
        LocalDate youngestBorn = today.minusYears(youngest(reference));
        LocalDate until = referrals.involved(reference).keySet().stream()
                .flatMap(agency -> kept(agency, youngestBorn, today))
                .max(Comparator.naturalOrder())
                .orElse(today);
        files.close(reference, until);
    }

    /** An unknown age counts as the youngest, so that nothing is removed too early. */
    private int youngest(CaseReference reference) {
        return facts.read(files.find(reference)).children().values().stream()
                .map(child -> child.get("ageNow"))
                .map(age -> age instanceof Integer years ? years : YOUNGEST_UNKNOWN)
                .min(Comparator.naturalOrder())
                .orElse(YOUNGEST_UNKNOWN);
    }

    @SuppressWarnings("unchecked")
    private Stream<LocalDate> kept(Agency agency, LocalDate born, LocalDate closed) {
        Stream<Object[]> rules = entities.createNativeQuery(
                        "select years, counted_from from retention_rule where agency = ?1")
                .setParameter(1, agency.name())
                .getResultStream();
        return rules.map(rule -> ("BIRTH".equals(rule[1]) ? born : closed).plusYears(((Number) rule[0]).intValue()));
    }
}
