package uk.proportion.casefile;

import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;

/** New facts from any agency in a case, at any time, also while tasks are open and after closing. */
@Service
@Transactional
public class NewFacts {
    private final CaseFiles files;
    private final Referrals referrals;
    private final Chronology chronology;

    NewFacts(CaseFiles files, Referrals referrals, Chronology chronology) {
        this.files = files;
        this.referrals = referrals;
        this.chronology = chronology;
    }

    /**
     * Keeps new facts; everything is decided afresh before the transaction ends. Where they say that police know, the police
     * take part from now on.
     *
     * @param reason why, in somebody's own words
     * @throws InvalidFacts if a fact is not in the vocabulary
     */
    public void add(CaseReference reference, FactChanges changes, String reason, Authorship by) {
        Objects.requireNonNull(reason, "reason");
        chronology.add(reference, by, "NEW_FACTS", "case", "New facts", reason);
        files.record(reference, changes, by);
        Map<String, Object> incident = changes.incident();
        if ("YES".equals(incident.get("policeAware"))) {
            referrals.refer(reference, Agency.POLICE, "POLICE_TOLD", by);
        }
    }
}
