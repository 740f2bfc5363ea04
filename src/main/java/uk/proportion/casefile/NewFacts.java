package uk.proportion.casefile;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;

/** New facts from any agency in a case, at any time, also while tasks are open and after closing. */
@Service
@Transactional
public class NewFacts {
    private final Referrals referrals;
    private final Chronology chronology;
    private final Corrections corrections;

    NewFacts(Referrals referrals, Chronology chronology, Corrections corrections) {
        this.referrals = referrals;
        this.chronology = chronology;
        this.corrections = corrections;
    }

    /**
     * Keeps new facts; everything is decided afresh before the transaction ends. Where they correct an earlier answer, it is
     * kept what they replaced, and the decisions that rested on it are marked. Where they say that police know, the police take
     * part from now on.
     *
     * @param reason why, in somebody's own words
     * @throws InvalidFacts if a fact is not in the vocabulary
     */
    public void add(CaseReference reference, FactChanges changes, String reason, Authorship by) {
        Objects.requireNonNull(reason, "reason");
        String kind = isForEverybody(changes) ? "NEW_FACTS" : "OWN_FACTS";
        chronology.add(reference, by, kind, "case", "New facts", reason);
        corrections.keep(reference, changes, reason, by);
        referrals.referWhereTheSchoolIsAccused(reference, by);
        Map<String, Object> incident = changes.incident();
        if ("YES".equals(incident.get("policeAware"))) {
            referrals.refer(reference, Agency.POLICE, "POLICE_TOLD", by);
        }
    }

    /** Crimes are the police's own; whatever else is new, the other agencies find in the case file. */
    private static boolean isForEverybody(FactChanges changes) {
        return Stream.of(changes.incident(), changes.review(), changes.children())
                .anyMatch(stated -> !stated.isEmpty());
    }
}
