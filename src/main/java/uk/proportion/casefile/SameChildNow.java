package uk.proportion.casefile;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.proportion.access.User;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;

/**
 * Looks for open cases about a child before another one is opened: among those only that the reporter's own organisation takes
 * part in, by one statement that is the same whatever there is (docs/adr/0011, 0033). Nothing is ever merged.
 */
@Service
@Transactional(readOnly = true)
public class SameChildNow {
    private final CaseRecords cases;

    SameChildNow(CaseRecords cases) {
        this.cases = cases;
    }

    /** How one organisation takes part in a case with such a child. */
    record Found(String reference, String organisation, String school, String reporter, AccusedStaff accused) {
        boolean isFor(User user) {
            return !new TakesPart(organisation, school, reporter, accused).shutsOut(user);
        }
    }

    /**
     * The open cases about a child of that name and birth date which that user may know of, by reference.
     *
     * @param name as it was typed; may be {@code null}
     * @param dateOfBirth as {@code 2011-05-31}; may be {@code null}
     */
    public List<CaseReference> openCases(User user, String name, String dateOfBirth) {
        if (name == null || dateOfBirth == null || user.agency() == Agency.PARTNERSHIP) {
            return List.of();
        }
        String key = MatchKey.of(Map.of("name", name, "dateOfBirth", dateOfBirth));
        if (key == null) {
            return List.of();
        }
        return cases.openAbout(key, user.organisation().value()).stream()
                .filter(found -> found.isFor(user))
                .map(found -> new CaseReference(found.reference()))
                .distinct()
                .toList();
    }
}
